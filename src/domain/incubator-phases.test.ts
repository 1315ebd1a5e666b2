import { expect, it } from 'vitest';
import { anEntry, aStartup } from '../../test/builders.ts';
import { activePhasesByIncubator } from './incubator-phases.ts';

const startup = (id: string, phase: string, given: object = {}) =>
  anEntry(id, aStartup({ phases: [{ name: phase, start: '2025-01-01' }], ...given }));

it('counts active startups at each of their incubators, and hides hidden ones', () => {
  const counted = activePhasesByIncubator(
    [
      startup('one', 'construction'),
      startup('two', 'construction', { incubators: ['atelier-central', 'ruche'] }),
      startup('over', 'abandon'),
      startup('discreet', 'opere', { incubator: 'laboratoire-discret' }),
    ],
    (id) => id !== 'laboratoire-discret',
  );
  expect([...counted].map(([id, counts]) => [id, Object.fromEntries(counts)])).toEqual([
    ['atelier-central', { construction: 2 }],
    ['ruche', { construction: 1 }],
    [undefined, { opere: 1 }],
  ]);
});
