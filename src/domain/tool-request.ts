import type { ToolRequest } from '../ports.ts';
import type { Author } from '../schema/author.ts';
import type { Day } from '../schema/day.ts';
import type { ToolRequestState } from '../schema/tool-request.ts';
import type { Tool } from '../schema/tool.ts';
import { isActive } from './author-activity.ts';
import { addDays } from './calendar.ts';

/** Where a request stands: it waits, it gave an access, or it has ended and says why. */
export function toolRequestState({
  decision,
  endedBecause,
}: Pick<ToolRequest, 'decision' | 'endedBecause'>): ToolRequestState {
  return endedBecause ?? (decision === undefined ? 'waiting' : 'granted');
}

/** The last day of an access that begins today; undefined where it lasts until the mission ends. */
export const lastDayOfAccess = ({ days }: Pick<Tool, 'days'>, today: Day): Day | undefined =>
  days === undefined ? undefined : addDays(today, days);

/**
 * Why an open request ends today: no mission of its member runs, or the last day of its access is past. Undefined while
 * it lasts; its last day, and the mission's, are part of it.
 */
export function endDue(
  { until }: Pick<ToolRequest, 'until'>,
  author: Pick<Author, 'missions'>,
  today: Day,
): 'mission-ended' | 'expired' | undefined {
  if (!isActive(author, today)) return 'mission-ended';
  return until !== undefined && until < today ? 'expired' : undefined;
}

/** Days after a request on which those who may decide are told of it again. */
const toolReminderDays = [3, 7] as const;

export type ToolReminderDay = (typeof toolReminderDays)[number];

/** The latest reminder whose day is reached, for a request of this day; a missed one is replaced by the next. */
export const toolReminderReached = (asked: Day, today: Day): ToolReminderDay | undefined =>
  toolReminderDays.findLast((day) => addDays(asked, day) <= today);
