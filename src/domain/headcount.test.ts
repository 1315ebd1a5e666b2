import fc from 'fast-check';
import { expect, it } from 'vitest';
import { anAuthor, anyDay, anyMission } from '../../test/builders.ts';
import { toDay } from '../schema/day.ts';
import { firstDay, isActive } from './author-activity.ts';
import { monthsBetween } from './calendar.ts';
import { headcountByMonth } from './headcount.ts';
import { latestStatus } from './latest-status.ts';

const anyAuthor = fc
  .record({
    domaine: fc.constantFrom('Design', 'Data', ''),
    missions: fc.array(
      fc.tuple(anyMission, fc.constantFrom('admin', 'independent', undefined)).map(([mission, status]) => ({
        ...mission,
        status,
      })),
      { maxLength: 4 },
    ),
  })
  .map(anAuthor);

const without = (counts: ReadonlyMap<string, number>) =>
  Object.fromEntries([...counts].filter(([, count]) => count > 0));

const tally = (values: readonly string[]) =>
  values.reduce<Record<string, number>>((held, value) => ({ ...held, [value]: (held[value] ?? 0) + 1 }), {});

it('counts at each month what the rules of one day count', () => {
  fc.assert(
    fc.property(fc.array(anyAuthor, { maxLength: 6 }), anyDay, (authors, today) => {
      const counted = headcountByMonth(authors, today);
      const [first] = authors.flatMap((author) => firstDay(author) ?? []).toSorted();
      expect(counted.map(({ month }) => month)).toEqual(
        first && first <= today ? monthsBetween(first, today) : [],
      );
      for (const { month, active: size, byStatus, byDomaine } of counted) {
        const active = authors.filter((author) => isActive(author, month));
        expect(size).toBe(active.length);
        expect(without(byStatus)).toEqual(
          tally(active.map((author) => latestStatus(author, month) ?? 'unknown')),
        );
        expect(without(byDomaine)).toEqual(tally(active.map(({ domaine }) => domaine || 'unknown')));
      }
    }),
    { numRuns: 60 },
  );
});

it('counts somebody once whose missions overlap, under the one that began last', () => {
  const author = anAuthor({
    missions: [
      { start: '2025-03-01', end: '2025-05-10', status: 'service' },
      { start: '2025-01-15', end: '2025-04-01', status: 'admin' },
    ],
  });
  expect(
    headcountByMonth([author], toDay('2025-06-20')).map(({ active, byStatus }) => [
      active,
      without(byStatus),
    ]),
  ).toEqual([
    [0, {}],
    [1, { admin: 1 }],
    [1, { service: 1 }],
    [1, { service: 1 }],
    [1, { service: 1 }],
    [0, {}],
  ]);
});

it('is empty before the first mission', () => {
  expect(headcountByMonth([], toDay('2026-11-20'))).toEqual([]);
  for (const start of ['2027-01-01', '2026-11-21'])
    expect(headcountByMonth([anAuthor({ missions: [{ start }] })], toDay('2026-11-20'))).toEqual([]);
});
