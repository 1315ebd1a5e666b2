import { expect, it } from 'vitest';
import { ofName } from './of-name.ts';

it.each([
  ['Amaury Aravis', 'd’Amaury Aravis'],
  ['Émeline Chinook', 'd’Émeline Chinook'],
  ['Œdipe', 'd’Œdipe'],
  ['Ysolde van den Hêtre', 'd’Ysolde van den Hêtre'],
  ['Yann', 'de Yann'],
  ['Blandine Tournesol', 'de Blandine Tournesol'],
  ['Hector Fougère', 'de Hector Fougère'],
])('%s is told as « %s »', (name, told) => {
  expect(ofName(name)).toBe(told);
});
