import { expect, it } from 'vitest';
import { anEntry, aStartup } from '../../test/builders.ts';
import { toDay } from '../schema/day.ts';
import { latestPhaseChanges } from './phase-changes.ts';

const today = toDay('2026-11-20');
const startup = (id: string, ...starts: string[]) =>
  anEntry(
    id,
    aStartup({
      phases: starts.map((start, place) => ({
        name: place === 0 ? 'investigation' : 'construction',
        ...(start !== '' && { start }),
      })),
    }),
  );

it('the last change of phase comes first; what has no day, or is to come, is left out', () => {
  const changes = latestPhaseChanges(
    [
      startup('ancienne', '2024-01-10'),
      startup('sans-phase'),
      startup('sans-jour', ''),
      startup('a-venir', '2026-12-01'),
      startup('nouvelle', '2026-03-01', '2026-11-20'),
    ],
    today,
  );
  expect(changes.map(({ startup: { id }, phase, day }) => [id, phase.name, day])).toEqual([
    ['nouvelle', 'construction', '2026-11-20'],
    ['ancienne', 'investigation', '2024-01-10'],
  ]);
});
