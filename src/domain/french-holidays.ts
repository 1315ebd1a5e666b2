import type { Day } from '../schema/day.ts';
import { addDays } from './calendar.ts';
import type { IsHoliday } from './working-days.ts';

/** Public holidays on the same date every year (Code du travail, article L3133-1), "MM-DD". */
const fixed: ReadonlySet<string> = new Set([
  '01-01',
  '05-01',
  '05-08',
  '07-14',
  '08-15',
  '11-01',
  '11-11',
  '12-25',
]);

/** Easter Monday, Ascension Day and Whit Monday, in days after Easter Sunday. */
const afterEaster: readonly number[] = [1, 39, 50];

/**
 * Tells the eleven public holidays of France, those of Alsace-Moselle and overseas aside; `easterSunday` gives the day
 * of Easter in a year.
 */
export const frenchHolidays =
  (easterSunday: (year: number) => Day): IsHoliday =>
  (day) => {
    if (fixed.has(day.slice(5))) return true;
    const easter = easterSunday(Number(day.slice(0, 4)));
    return afterEaster.some((days) => addDays(easter, days) === day);
  };
