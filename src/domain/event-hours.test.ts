import fc from 'fast-check';
import { expect, it } from 'vitest';
import { toDay } from '../schema/day.ts';
import { hoursOn, timeOf } from './event-hours.ts';

const [day, nextDay] = [toDay('2026-12-31'), toDay('2027-01-01')];

it.each([
  [
    { start: '9:30', end: '17:00' },
    { start: '09:30', end: '17:00', endDay: day },
  ],
  [
    { start: '22:00', end: '02:00' },
    { start: '22:00', end: '02:00', endDay: nextDay },
  ],
  [
    { start: '09:00', end: '9:00' },
    { start: '09:00', end: undefined, endDay: day },
  ],
  [
    { start: 'le matin', end: '12:00' },
    { start: undefined, end: undefined, endDay: day },
  ],
  [{ start: '24:00' }, { start: undefined, end: undefined, endDay: day }],
  [{}, { start: undefined, end: undefined, endDay: day }],
])('%j', (given, hours) => {
  expect(hoursOn(day, { start: undefined, end: undefined, ...given })).toEqual(hours);
});

it('every minute of a day is an hour', () => {
  fc.assert(
    fc.property(fc.nat(23), fc.nat(59), (hour, minute) => {
      const minutes = String(minute).padStart(2, '0');
      expect(timeOf(` ${hour}:${minutes}`)).toBe(`${String(hour).padStart(2, '0')}:${minutes}`);
    }),
  );
});
