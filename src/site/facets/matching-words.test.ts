import { expect, it } from 'vitest';
import { matchingWords } from './matching-words.ts';

it.each([
  ['', true],
  ['ecole', true],
  ['VENT metiers', true],
  ['l’éco', true],
  ['tiers', false],
  ['école mer', false],
])('%j finds « L’École des métiers du vent »: %s', (searched, isFound) => {
  expect(matchingWords(searched)('L’École des métiers du vent')).toBe(isFound);
});
