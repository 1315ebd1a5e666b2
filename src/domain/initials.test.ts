import { expect, it } from 'vitest';
import { initialsOf } from './initials.ts';

it.each([
  ['Ondine Mistral', 'OM'],
  ["Célestine d'Aubépine", 'CA'],
  ['Ysolde van den Hêtre', 'YH'],
  ['élodie', 'É'],
  ['Gabin - Bourrasque', 'GB'],
  ['Xavier-Aimé Yuzu', 'XY'],
  ['  ', ''],
  ['42', ''],
])('%j has the initials %j', (fullname, initials) => {
  expect(initialsOf(fullname)).toBe(initials);
});
