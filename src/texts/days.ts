import type { Day } from '../schema/day.ts';

const long = new Intl.DateTimeFormat('fr', {
  timeZone: 'UTC',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
});
const month = new Intl.DateTimeFormat('fr', { timeZone: 'UTC', month: 'long', year: 'numeric' });

/** "1er janvier 2026", "20 novembre 2026". */
export const longDay = (day: Day): string => long.format(Date.parse(day)).replace(/^1 /, '1er ');

const shortMonth = new Intl.DateTimeFormat('fr', { timeZone: 'UTC', month: 'short' });

/** "nov.", "juin". */
export const shortMonthOf = (day: Day): string => shortMonth.format(Date.parse(day));

/** "novembre 2026". */
export const monthOf = (day: Day): string => month.format(Date.parse(day));

/** "du 2 mars 2024 au 30 juin 2025", "depuis le 2 mars 2024", "à partir du 1er janvier 2027". */
export function period(start: Day | undefined, end: Day | undefined, today: Day): string {
  if (start === undefined) return end === undefined ? '' : `jusqu’au ${longDay(end)}`;
  if (end !== undefined) return `du ${longDay(start)} au ${longDay(end)}`;
  return start > today ? `à partir du ${longDay(start)}` : `depuis le ${longDay(start)}`;
}
