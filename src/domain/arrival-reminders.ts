import type { Day } from '../schema/day.ts';
import { addDays } from './calendar.ts';

/** Days after the opening of a proposal on which its referent is reminded of it. */
export const reminderDays = [1, 2, 3, 5, 7] as const;

export type ReminderDay = (typeof reminderDays)[number];

/**
 * The reminder to send today for a proposal that waits since `opened`: the latest whose day is reached, unless it was
 * sent. A missed day is caught up by the next run, and a later one replaces it, so there is one a day at most.
 */
export function reminderDue(
  opened: Day,
  today: Day,
  sent: readonly ReminderDay[] = [],
): ReminderDay | undefined {
  const latest = reminderDays.findLast((day) => addDays(opened, day) <= today);
  return latest === undefined || sent.some((day) => day >= latest) ? undefined : latest;
}
