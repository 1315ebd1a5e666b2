import { expect, it } from 'vitest';
import { anEntry, aStartup } from '../../test/builders.ts';
import { phaseSchema } from '../schema/phase.ts';
import { explainedPhases } from './phase-counts.ts';

const phases = [
  anEntry('x', phaseSchema.parse({ status: 'construction', label: 'X', short_description: 'Bâtir.' })),
];
const startup = (...names: string[]) =>
  anEntry('s', aStartup({ phases: names.map((name, index) => ({ name, start: `202${index}-01-01` })) }));

it('counts each startup in its latest phase alone, in the order of a life', () => {
  const found = explainedPhases(phases, [
    startup('investigation', 'construction'),
    startup('construction', 'abandon'),
    startup('construction'),
    startup(),
  ]);
  expect(found.map(({ name, startups }) => [name, startups])).toEqual([
    ['investigation', 0],
    ['construction', 2],
    ['acceleration', 0],
    ['consolidation', 0],
    ['transfere', 0],
    ['opere', 0],
    ['abandon', 1],
    ['abandon-investigation', 0],
  ]);
  expect(found[1]?.description).toBe('Bâtir.');
});

it('shows a former phase only where a startup is still in it', () => {
  expect(explainedPhases([], [startup('success')]).map(({ name }) => name)).toContain('success');
  expect(explainedPhases([], []).map(({ name }) => name)).not.toContain('success');
});
