import type { Day } from '../schema/day.ts';
import { addDays } from './calendar.ts';

/** Whether a day is a public holiday. */
export type IsHoliday = (day: Day) => boolean;

/** Monday to Friday, public holidays aside. */
export const isWorkingDay = (day: Day, isHoliday: IsHoliday): boolean =>
  !weekend.has(new Date(day).getUTCDay()) && !isHoliday(day);

const saturday = 6;
const sunday = 0;
const weekend: ReadonlySet<number> = new Set([saturday, sunday]);

/**
 * The `count`th working day after a day, which itself does not count; the day itself for 0. Throws for a count that is
 * negative or no whole number.
 */
export function addWorkingDays(day: Day, count: number, isHoliday: IsHoliday): Day {
  if (!Number.isInteger(count) || count < 0)
    throw new RangeError(`Not a number of working days: ${String(count)}`);
  let reached = day;
  for (let left = count; left > 0;) {
    reached = addDays(reached, 1);
    if (isWorkingDay(reached, isHoliday)) left -= 1;
  }
  return reached;
}
