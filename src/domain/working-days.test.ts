import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyDay } from '../../test/builders.ts';
import { toDay, type Day } from '../schema/day.ts';
import { addDays, daysBetween } from './calendar.ts';
import { addWorkingDays, isWorkingDay } from './working-days.ts';

const some = new Set(['2026-12-25', '2027-01-01', '2026-05-01', '2026-05-08']);
const isHoliday = (day: Day): boolean => some.has(day);
const after = (day: string, count: number): string => addWorkingDays(toDay(day), count, isHoliday);

describe('working days', () => {
  it.each([
    ['2026-11-16', 2, '2026-11-18'],
    ['2026-11-19', 2, '2026-11-23'],
    ['2026-11-21', 2, '2026-11-24'],
    ['2026-12-24', 1, '2026-12-28'],
    ['2026-12-31', 2, '2027-01-05'],
    ['2026-04-30', 2, '2026-05-05'],
    ['2026-11-21', 0, '2026-11-21'],
  ])('from %s, %i later: %s', (day, count, reached) => {
    expect(after(day, count)).toBe(reached);
  });

  it('refuse a count that is negative or no whole number', () => {
    for (const count of [-1, 1.5, Number.NaN, Infinity])
      expect(() => after('2026-11-21', count)).toThrow(RangeError);
  });

  const anyHolidays = fc.uniqueArray(fc.nat(60), { maxLength: 15 });

  it('are the days between that are worked, the last one included', () => {
    fc.assert(
      fc.property(anyDay, fc.nat(30), anyHolidays, (day, count, offsets) => {
        const days = new Set(offsets.map((offset) => addDays(day, offset)));
        const isOff = (one: Day) => days.has(one);
        const reached = addWorkingDays(day, count, isOff);
        const between = Array.from({ length: daysBetween(day, reached) }, (_, index) =>
          addDays(day, index + 1),
        );
        expect(between.filter((one) => isWorkingDay(one, isOff))).toHaveLength(count);
        if (count > 0) expect(isWorkingDay(reached, isOff)).toBe(true);
      }),
    );
  });

  it('come one after the other', () => {
    fc.assert(
      fc.property(anyDay, fc.nat(20), fc.nat(20), (day, one, two) => {
        const stepwise = addWorkingDays(addWorkingDays(day, one, isHoliday), two, isHoliday);
        expect(stepwise).toBe(addWorkingDays(day, one + two, isHoliday));
      }),
    );
  });
});
