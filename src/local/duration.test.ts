import { expect, it } from 'vitest';
import { duration } from './duration.ts';

it.each([
  [0, '0,0\u00A0s'],
  [430, '0,4\u00A0s'],
  [9_949, '9,9\u00A0s'],
  [9_950, '10\u00A0s'],
  [59_400, '59\u00A0s'],
  [59_600, '1\u00A0min 0\u00A0s'],
  [125_000, '2\u00A0min 5\u00A0s'],
])('%d ms is "%s"', (milliseconds, words) => {
  expect(duration(milliseconds)).toBe(words);
});
