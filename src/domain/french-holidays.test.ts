import { expect, it } from 'vitest';
import { toDay, type Day } from '../schema/day.ts';
import { addDays } from './calendar.ts';
import { frenchHolidays } from './french-holidays.ts';

/** Easter Sunday, from the published tables; 2035 and 2038 hold the earliest and latest of the century so far. */
const easters: Record<number, string> = { 2026: '2026-04-05', 2035: '2035-03-25', 2038: '2038-04-25' };
const isHoliday = frenchHolidays((year) => toDay(easters[year] ?? ''));

const holidaysOf = (year: number): Day[] =>
  Array.from({ length: 366 }, (_, index) => addDays(toDay(`${year}-01-01`), index))
    .filter((day) => day.startsWith(String(year)))
    .filter(isHoliday);

it('knows the eleven holidays of a year', () => {
  expect(holidaysOf(2026)).toEqual([
    '2026-01-01',
    '2026-04-06',
    '2026-05-01',
    '2026-05-08',
    '2026-05-14',
    '2026-05-25',
    '2026-07-14',
    '2026-08-15',
    '2026-11-01',
    '2026-11-11',
    '2026-12-25',
  ]);
});

it('follows an early and a late Easter', () => {
  expect(holidaysOf(2035)).toEqual(expect.arrayContaining(['2035-03-26', '2035-05-03', '2035-05-14']));
  expect(holidaysOf(2038)).toEqual(expect.arrayContaining(['2038-04-26', '2038-06-03', '2038-06-14']));
});
