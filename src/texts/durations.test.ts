import fc from 'fast-check';
import { expect, it } from 'vitest';
import { anyDay } from '../../test/builders.ts';
import { addDays, addMonths } from '../domain/calendar.ts';
import { toDay } from '../schema/day.ts';
import { duration, lasting, years } from './durations.ts';

it.each([
  ['2024-01-01', '2024-01-01', 'moins d’un mois'],
  ['2024-01-15', '2024-12-31', '11\u00A0mois'],
  ['2024-01-01', '2024-12-31', '1\u00A0an'],
  ['2021-03-01', '2024-02-29', '3\u00A0ans'],
  ['2021-03-01', '2022-05-31', '1\u00A0an et 3\u00A0mois'],
  ['2026-01-15', '2026-03-14', '2\u00A0mois'],
  ['2026-01-15', '2026-02-13', 'moins d’un mois'],
  ['2026-01-31', '2026-02-28', '1\u00A0mois'],
  ['2026-01-15', '2026-01-14', 'moins d’un mois'],
])('from %s to %s it lasts %s', (start, end, text) => {
  expect(duration(toDay(start), toDay(end))).toBe(text);
});

it('counts the months that a calendar adds', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: 1, max: 11 }), (day, months) => {
      const first = toDay(`${day.slice(0, 8)}01`);
      expect(duration(first, addDays(addMonths(first, months), -1))).toBe(`${months}\u00A0mois`);
    }),
  );
});

const today = toDay('2026-11-20');

it.each([
  ['2021-03-01', '2024-02-29', '2021 – 2024', '3\u00A0ans'],
  ['2024-03-01', '2024-05-31', '2024', '3\u00A0mois'],
  ['2024-11-20', undefined, 'Depuis 2024', '2\u00A0ans'],
  ['2027-01-01', undefined, 'À partir de 2027', undefined],
])('a period from %s to %s is written %s, %s', (start, end, text, length) => {
  const last = end === undefined ? undefined : toDay(end);
  expect(years(toDay(start), last, today)).toBe(text);
  expect(lasting(toDay(start), last, today)).toBe(length);
});
