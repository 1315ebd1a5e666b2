import type { Author } from '../schema/author.ts';
import type { Day } from '../schema/day.ts';
import { isActive } from './author-activity.ts';
import { addDays } from './calendar.ts';
import { lastRunningStretch } from './running-stretch.ts';

/** What a member may do once logged in; restricted: see what closes when, and ask for an extension. */
export type LoginScope = 'full' | 'restricted';

/** Days after the last day of a mission during which a member can still log in (rules.md, "Login"). */
const daysAfterMission = 30;

/**
 * Whether, and for what, a member may log in today; undefined when she may not. The days are counted from the end of
 * the missions that ran last without a break, whether or not another one is to come.
 */
export function loginScope(author: Pick<Author, 'missions'>, today: Day): LoginScope | undefined {
  if (isActive(author, today)) return 'full';
  const last = lastRunningStretch(author, today)?.end;
  return last !== undefined && addDays(last, daysAfterMission) >= today ? 'restricted' : undefined;
}
