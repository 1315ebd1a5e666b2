import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyDay } from '../../test/builders.ts';
import { toDay } from '../schema/day.ts';
import { eventDays, mondayOf } from './agenda.ts';
import { addDays, daysBetween } from './calendar.ts';

const event = (date: string, recurrence?: string, until?: string) => ({
  date: toDay(date),
  recurrence,
  until: until === undefined ? undefined : toDay(until),
});
const [monday, sunday] = [toDay('2026-11-23'), toDay('2026-11-29')];

describe('the days of an event in a week', () => {
  it.each([
    [event('2026-11-24'), ['2026-11-24']],
    [event('2026-11-23'), ['2026-11-23']],
    [event('2026-11-29'), ['2026-11-29']],
    [event('2026-11-30'), []],
    [event('2026-09-08', 'weekly', '2027-06-29'), ['2026-11-24']],
    [event('2026-09-08', 'weekly', '2026-11-23'), []],
    [event('2026-11-10', 'biweekly'), ['2026-11-24']],
    [event('2026-11-17', 'biweekly'), []],
    [event('2026-01-29', 'monthly'), ['2026-11-29']],
    [event('2026-11-10', 'parfois'), []],
  ])('%j: %j', (given, days) => {
    expect(eventDays(given, monday, sunday)).toEqual(days);
  });

  it('of one that repeats are in its order, never before its first day or after its last', () => {
    const recurrence = fc.constantFrom('weekly', 'biweekly', 'monthly', undefined);
    fc.assert(
      fc.property(anyDay, recurrence, fc.nat(900), fc.nat(900), (date, kind, from, length) => {
        const until = addDays(date, length);
        const days = eventDays(
          { date, recurrence: kind, until },
          addDays(date, from - 100),
          addDays(date, from),
        );
        expect(days).toEqual([...new Set(days)].toSorted());
        for (const day of days) {
          expect(day >= date && (kind === undefined || day <= until)).toBe(true);
          if (kind === 'weekly') expect(daysBetween(date, day) % 7).toBe(0);
        }
      }),
    );
  });
});

it('the Monday of a week is the last one', () => {
  fc.assert(
    fc.property(anyDay, (day) => {
      const found = mondayOf(day);
      expect(new Date(found).getUTCDay()).toBe(1);
      expect(daysBetween(found, day)).toBeGreaterThanOrEqual(0);
      expect(daysBetween(found, day)).toBeLessThan(7);
    }),
  );
});
