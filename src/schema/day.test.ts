import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDay, toDay } from './day.ts';

describe('parseDay', () => {
  it.each([
    ['2026-04-01', '2026-04-01'],
    ['2026-4-1', '2026-04-01'],
    [' 2026-04-01 ', '2026-04-01'],
    ['2024-02-29', '2024-02-29'],
    ['2026-04-01 10:30', '2026-04-01'],
  ])('reads %s', (text, day) => {
    expect(parseDay(text)).toBe(day);
  });

  it('gives an instant its day in Paris', () => {
    expect(parseDay('2026-06-20T22:30:00.000Z')).toBe('2026-06-21');
    expect(parseDay('2026-12-20T22:30:00Z')).toBe('2026-12-20');
    expect(parseDay('2026-03-29T01:30:00Z')).toBe('2026-03-29');
  });

  it.each([
    '2026-04-31',
    '2025-02-29',
    '2026-13-01',
    '2026-00-10',
    '01/04/2026',
    'demain',
    '',
    '2026-04-01abc',
  ])('refuses %s', (text) => {
    expect(parseDay(text)).toBeUndefined();
    expect(() => toDay(text)).toThrow(RangeError);
  });

  it('keeps every day of the calendar as it is', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }),
        (date) => {
          const day = date.toISOString().slice(0, 10);
          expect(parseDay(day)).toBe(day);
        },
      ),
    );
  });
});
