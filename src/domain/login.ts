import type { Author } from '../schema/author.ts';
import type { Day } from '../schema/day.ts';
import { isActive, lastDay } from './author-activity.ts';
import { addDays } from './calendar.ts';

/** What a member may do once logged in; restricted: see what closes when, and ask for an extension. */
export type LoginScope = 'full' | 'restricted';

/** Days after the last day of a mission during which a member can still log in (rules.md, "Login"). */
const daysAfterMission = 30;

/** Whether, and for what, a member may log in today; undefined when she may not. */
export function loginScope(author: Pick<Author, 'missions'>, today: Day): LoginScope | undefined {
  if (isActive(author, today)) return 'full';
  const last = lastDay(author);
  return last !== undefined && last < today && addDays(last, daysAfterMission) >= today
    ? 'restricted'
    : undefined;
}
