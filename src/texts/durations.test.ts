import { expect, it } from 'vitest';
import { toDay } from '../schema/day.ts';
import { duration, lasting, years } from './durations.ts';

it.each([
  ['2021-03-01', '2024-02-29', '3 ans'],
  ['2021-03-01', '2022-05-31', '1 an et 3 mois'],
  ['2026-01-15', '2026-03-14', '2 mois'],
  ['2026-01-15', '2026-02-13', 'moins d’un mois'],
  ['2026-01-31', '2026-02-28', '1 mois'],
  ['2026-01-15', '2026-01-14', 'moins d’un mois'],
])('from %s to %s it lasts %s', (start, end, text) => {
  expect(duration(toDay(start), toDay(end))).toBe(text);
});

const today = toDay('2026-11-20');

it.each([
  ['2021-03-01', '2024-02-29', '2021 – 2024', '3 ans'],
  ['2024-03-01', '2024-05-31', '2024', '3 mois'],
  ['2024-11-20', undefined, 'Depuis 2024', '2 ans'],
  ['2027-01-01', undefined, 'À partir de 2027', undefined],
])('a period from %s to %s is written %s, %s', (start, end, text, length) => {
  const last = end === undefined ? undefined : toDay(end);
  expect(years(toDay(start), last, today)).toBe(text);
  expect(lasting(toDay(start), last, today)).toBe(length);
});
