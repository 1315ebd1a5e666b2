import { toDay, type Day } from '../schema/day.ts';

const dayInMilliseconds = 86_400_000;

const firstDay = toDay('0000-01-01');
const lastDay = toDay('9999-12-31');

/**
 * The day `count` days later (earlier when negative). Days have no hours, so no clock change can shift them; the years
 * end with 9999, which files write for "never".
 */
export function addDays(day: Day, count: number): Day {
  const text = new Date(Date.parse(day) + count * dayInMilliseconds).toISOString();
  // ISO 8601 writes other years with a sign and six digits.
  if (text.startsWith('+')) return lastDay;
  return text.startsWith('-') ? firstDay : (text.slice(0, 10) as Day);
}

/** Days from one day to another; negative when `to` comes first. */
export const daysBetween = (from: Day, to: Day): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / dayInMilliseconds);

/** The first days of the months from the month of `from` to the month of `to`, both included. */
export function monthsBetween(from: Day, to: Day): Day[] {
  const months: Day[] = [];
  const [year = 0, month = 1] = from.split('-').map(Number);
  for (let index = 0; ; index++) {
    const first = toDay(new Date(Date.UTC(year, month - 1 + index, 1)).toISOString().slice(0, 10));
    if (first > to) return months;
    months.push(first);
  }
}

/** The same day of the month `count` months later, or that month's last day where it is shorter. */
export function addMonths(day: Day, count: number): Day {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const lastOfMonth = new Date(Date.UTC(year, month + count, 0)).getUTCDate();
  const moved = new Date(Date.UTC(year, month - 1 + count, Math.min(date, lastOfMonth)));
  return toDay(moved.toISOString().slice(0, 10));
}
