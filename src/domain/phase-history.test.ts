import fc from 'fast-check';
import { expect, it } from 'vitest';
import { anyDay, aStartup } from '../../test/builders.ts';
import { toDay } from '../schema/day.ts';
import { countValues } from './counts.ts';
import { phasesByMonth } from './phase-history.ts';
import { latestPhase } from './startup-phase.ts';

const anyPhase = fc
  .tuple(fc.constantFrom('investigation', 'construction', 'abandon'), fc.option(anyDay, { nil: undefined }))
  .map(([name, start]) => ({ name, ...(start === undefined ? {} : { start }) }));
const anyStartups = fc.array(
  fc.array(anyPhase, { maxLength: 4 }).map((phases) => aStartup({ phases })),
  { maxLength: 6 },
);

it('counts at each month the phase that had begun last', () => {
  fc.assert(
    fc.property(anyStartups, anyDay, (startups, today) => {
      for (const { month, byPhase } of phasesByMonth(startups, today)) {
        const begun = startups.flatMap(({ phases }) => {
          const known = phases.filter(({ start }) => start !== undefined && start <= month);
          return latestPhase({ phases: known })?.name ?? [];
        });
        expect(new Map([...byPhase].filter(([, size]) => size > 0))).toEqual(countValues(begun));
      }
    }),
  );
});

it('begins with the first phase and ends with the month of the day', () => {
  const startup = aStartup({
    phases: [
      { name: 'investigation', start: '2026-01-15' },
      { name: 'construction', start: '2026-03-01' },
    ],
  });
  const months = phasesByMonth([startup], toDay('2026-03-31'));
  expect(months.map(({ month, byPhase }) => [month, Object.fromEntries(byPhase)])).toEqual([
    ['2026-01-01', { investigation: 0, construction: 0 }],
    ['2026-02-01', { investigation: 1, construction: 0 }],
    ['2026-03-01', { investigation: 0, construction: 1 }],
  ]);
  expect(phasesByMonth([startup], toDay('2025-12-31'))).toEqual([]);
});
