import fc from 'fast-check';
import { expect, it } from 'vitest';
import { anEntry, anyDay, aStartup } from '../../test/builders.ts';
import { toDay } from '../schema/day.ts';
import { addDays } from './calendar.ts';
import { recentPhaseChanges } from './recent-phases.ts';

const today = toDay('2026-11-20');
const startup = (id: string, ...starts: readonly string[]) =>
  anEntry(id, aStartup({ phases: starts.map((start) => ({ name: 'construction', start })) }));
const found = (...startups: readonly ReturnType<typeof startup>[]) =>
  recentPhaseChanges(startups, today).map(({ startup: { id }, since }) => [id, since]);

it('gives the latest change first, by the latest phase alone', () => {
  expect(
    found(startup('a', '2026-03-01', '2020-01-01'), startup('b', '2026-10-01'), startup('c', '2026-03-01')),
  ).toEqual([
    ['b', '2026-10-01'],
    ['c', '2026-03-01'],
    ['a', '2026-03-01'],
  ]);
});

it.each([
  ['2026-11-20', true],
  ['2026-11-21', false],
  ['2025-11-21', true],
  ['2025-11-20', false],
])('of a phase that began on %s, it is %s that it is shown', (start, isShown) => {
  expect(found(startup('a', start)).length === 1).toBe(isShown);
});

it('leaves out a startup without a phase', () => {
  expect(found(startup('a'))).toEqual([]);
});

it('never shows a change to come, nor one of more than a year ago, whatever the day', () => {
  fc.assert(
    fc.property(anyDay, fc.array(anyDay), (day, starts) => {
      const changes = recentPhaseChanges(
        starts.map((start, index) => startup(String(index), start)),
        day,
      );
      for (const { since } of changes) {
        expect(since <= day).toBe(true);
        expect(since >= addDays(day, -366)).toBe(true);
      }
    }),
  );
});
