import { easter } from 'date-easter';
import { toDay } from '../schema/day.ts';
import { frenchHolidays } from './french-holidays.ts';
import type { IsHoliday } from './working-days.ts';

/** Tells the public holidays of France, moveable ones by the Gregorian Easter. */
export const isFrenchHoliday: IsHoliday = frenchHolidays((inYear) => {
  const { year, month, day } = easter(inYear);
  return toDay(`${year}-${month}-${day}`);
});
