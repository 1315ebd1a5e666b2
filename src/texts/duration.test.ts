import fc from 'fast-check';
import { expect, it } from 'vitest';
import { anyDay } from '../../test/builders.ts';
import { addDays, addMonths } from '../domain/calendar.ts';
import { toDay } from '../schema/day.ts';
import { duration } from './duration.ts';

it.each([
  ['2024-01-01', '2024-01-01', 'moins d’un mois'],
  ['2024-01-01', '2024-01-31', '1\u00A0mois'],
  ['2024-01-15', '2024-12-31', '11\u00A0mois'],
  ['2024-01-01', '2024-12-31', '1\u00A0an'],
  ['2022-03-01', '2024-05-31', '2\u00A0ans et 3\u00A0mois'],
])('from %s to %s: %s', (from, to, words) => {
  expect(duration(toDay(from), toDay(to))).toBe(words);
});

it('counts the months that a calendar adds', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: 1, max: 11 }), (day, months) => {
      const first = toDay(`${day.slice(0, 8)}01`);
      expect(duration(first, addDays(addMonths(first, months), -1))).toBe(`${months}\u00A0mois`);
    }),
  );
});
