import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyDay } from '../../test/builders.ts';
import { toDay } from '../schema/day.ts';
import { addDays, daysBetween, monthsBetween } from './calendar.ts';

describe('the calendar', () => {
  it('crosses the clock changes of Paris a day at a time', () => {
    expect(addDays(toDay('2026-03-28'), 1)).toBe('2026-03-29');
    expect(addDays(toDay('2026-03-29'), 1)).toBe('2026-03-30');
    expect(addDays(toDay('2026-10-24'), 2)).toBe('2026-10-26');
    expect(daysBetween(toDay('2026-03-28'), toDay('2026-03-30'))).toBe(2);
  });

  it('knows leap years', () => {
    expect(addDays(toDay('2024-02-28'), 1)).toBe('2024-02-29');
    expect(addDays(toDay('2026-02-28'), 1)).toBe('2026-03-01');
  });

  it('ends with the year 9999, which stands for never', () => {
    expect(addDays(toDay('9999-12-31'), 30)).toBe('9999-12-31');
    expect(addDays(toDay('0000-01-01'), -1)).toBe('0000-01-01');
  });

  it('goes there and back', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -3000, max: 3000 }), (day, count) => {
        const other = addDays(day, count);
        expect(daysBetween(day, other)).toBe(count);
        expect(addDays(other, -count)).toBe(day);
        expect(other > day).toBe(count > 0);
      }),
    );
  });

  it('lists the months of a period, ends included', () => {
    expect(monthsBetween(toDay('2025-11-20'), toDay('2026-02-01'))).toEqual([
      '2025-11-01',
      '2025-12-01',
      '2026-01-01',
      '2026-02-01',
    ]);
    expect(monthsBetween(toDay('2026-02-02'), toDay('2026-01-31'))).toEqual([]);
  });
});
