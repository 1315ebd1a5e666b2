import { addDays, addMonths } from '../domain/calendar.ts';
import type { Day } from '../schema/day.ts';
import { yearsAndMonths } from './years-and-months.ts';

/** How long a period lasts, its last day included: "2 ans et 3 mois", "5 mois", "moins d’un mois". */
export const duration = (start: Day, end: Day): string => yearsAndMonths(wholeMonths(start, addDays(end, 1)));

/** Whole months from one day to another. */
function wholeMonths(from: Day, to: Day): number {
  const [fromYear = 0, fromMonth = 1] = from.split('-').map(Number);
  const [toYear = 0, toMonth = 1] = to.split('-').map(Number);
  const months = (toYear - fromYear) * 12 + toMonth - fromMonth;
  return Math.max(0, addMonths(from, months) > to ? months - 1 : months);
}

/** The years of a period: "2021 – 2024", "2024", "Depuis 2024", "À partir de 2027". */
export function years(start: Day, end: Day | undefined, today: Day): string {
  const first = start.slice(0, 4);
  if (end === undefined) return start > today ? `À partir de ${first}` : `Depuis ${first}`;
  const last = end.slice(0, 4);
  return first === last ? first : `${first} – ${last}`;
}

/** How long a period lasts, up to today where its end is not known; undefined for one that has no length to tell. */
export function lasting(start: Day, end: Day | undefined, today: Day): string | undefined {
  const last = end ?? today;
  return last < start ? undefined : duration(start, last);
}
