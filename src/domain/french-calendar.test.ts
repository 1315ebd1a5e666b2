import { expect, it } from 'vitest';
import { toDay } from '../schema/day.ts';
import { isFrenchHoliday } from './french-calendar.ts';

/** Easter Mondays, from published tables: an ordinary year, the earliest and the latest of the century so far. */
it.each(['2026-04-06', '2027-03-29', '2035-03-26', '2038-04-26'])('Easter Monday is a holiday: %s', (day) => {
  expect(isFrenchHoliday(toDay(day))).toBe(true);
});

it('Easter Sunday’s Monday aside, a Monday of spring is none', () => {
  expect(isFrenchHoliday(toDay('2026-04-13'))).toBe(false);
});
