import { describe, expect, it } from 'vitest';
import { aStartup } from '../../test/builders.ts';
import { phaseNames } from '../schema/startup-phase.ts';
import { isActiveStartup, latestPhase } from './startup-phase.ts';

const phases = (...given: [string, string?][]) =>
  aStartup({ phases: given.map(([name, start]) => (start === undefined ? { name } : { name, start })) });

describe('the latest phase', () => {
  it('is the one with the greatest start, whatever the order in the file', () => {
    expect(latestPhase(phases(['acceleration', '2024-01-01'], ['investigation', '2022-01-01']))?.name).toBe(
      'acceleration',
    );
  });

  it('is the later one in the file when two start on the same day', () => {
    expect(latestPhase(phases(['investigation', '2024-01-01'], ['construction', '2024-01-01']))?.name).toBe(
      'construction',
    );
  });

  it('is never one without a start when another has one', () => {
    expect(latestPhase(phases(['investigation', '2024-01-01'], ['alumni']))?.name).toBe('investigation');
    expect(latestPhase(phases(['investigation']))?.name).toBe('investigation');
    expect(latestPhase(aStartup({ phases: [] }))).toBeUndefined();
  });
});

it('a startup is active in the first four phases and when operated', () => {
  const active = phaseNames.values.filter((name) => isActiveStartup(phases([name, '2024-01-01'])));
  expect(active).toEqual(['investigation', 'construction', 'acceleration', 'consolidation', 'opere']);
  expect(phaseNames.formerValues.some((name) => isActiveStartup(phases([name, '2024-01-01'])))).toBe(false);
  expect(isActiveStartup(aStartup({ phases: [] }))).toBe(false);
});
