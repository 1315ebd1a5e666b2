import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyDay } from '../../../test/builders.ts';
import { addDays } from '../../domain/calendar.ts';
import { toDay, type Day } from '../../schema/day.ts';
import { changesBetween, changesFile, keptDays, type PublishedData } from './changes.ts';
import type { CollectionRows } from './rows.ts';

const anyRows = fc.uniqueArray(
  fc.record({
    id: fc.constantFrom('a', 'b', 'c', 'd', '__proto__'),
    role: fc.constantFrom('Designer', 'Coach', null),
    missions: fc.array(fc.record({ end: fc.constantFrom('2026-01-01', null) }), { maxLength: 2 }),
  }),
  { selector: ({ id }) => id },
);

const none: CollectionRows = {
  authors: [],
  startups: [],
  incubators: [],
  organisations: [],
  teams: [],
  jobs: [],
};
const published = (authors: CollectionRows['authors'], since: Day, changes: Day[] = []): PublishedData => ({
  rows: { ...none, authors },
  changes: {
    day: since,
    since,
    changes: changes.map((day) => ({ day, collection: 'teams', id: 'x', kind: 'changed', fields: ['name'] })),
  },
});

describe('what changed between two publications', () => {
  it('is nothing when nothing changed, whatever the order of the lines', () => {
    fc.assert(
      fc.property(anyRows, (rows) => {
        expect(changesBetween(rows, structuredClone(rows).reverse())).toEqual([]);
      }),
    );
  });

  it('names each line that one side alone has, and each other one whose values differ, once', () => {
    fc.assert(
      fc.property(anyRows, anyRows, (before, after) => {
        const changes = changesBetween(before, after);
        const told = new Map(changes.map((change) => [change.id, change]));
        expect(told.size).toBe(changes.length);
        for (const id of [...before, ...after].map((row) => row.id)) {
          const [was, is] = [before, after].map((rows) => rows.find((row) => row.id === id));
          const expected = !was ? 'added' : !is ? 'removed' : undefined;
          const differs = JSON.stringify(was) !== JSON.stringify(is);
          expect(told.get(id)?.kind).toBe(expected ?? (differs ? 'changed' : undefined));
        }
      }),
    );
  });

  it('reads backwards as it reads forwards', () => {
    const back = { added: 'removed', removed: 'added', changed: 'changed' } as const;
    fc.assert(
      fc.property(anyRows, anyRows, (before, after) => {
        expect(changesBetween(after, before)).toEqual(
          changesBetween(before, after).map((change) => ({ ...change, kind: back[change.kind] })),
        );
      }),
    );
  });

  it('tells no change when the API has a new field, until somebody fills it', () => {
    const before = [{ id: 'a', missions: [{ start: '2026-01-01' }] }];
    expect(
      changesBetween(before, [
        { id: 'a', pronoun: null, langs: [], missions: [{ start: '2026-01-01', place: null }] },
      ]),
    ).toEqual([]);
    expect(changesBetween(before, [{ ...before[0], id: 'a', pronoun: 'elle' }])).toEqual([
      { id: 'a', kind: 'changed', fields: ['pronoun'] },
    ]);
  });
});

it('tells no change when the site moves', () => {
  expect(
    changesBetween([{ id: 'a', url: 'https://a.example/' }], [{ id: 'a', url: 'https://b.example/' }]),
  ).toEqual([]);
});

describe('changes.json', () => {
  const today = toDay('2026-11-20');

  it('is empty and begins today when nothing is known of what the site published', () => {
    expect(changesFile(undefined, none, today)).toEqual({ day: today, since: today, changes: [] });
  });

  it('adds what this build finds to what the site told', () => {
    const since = toDay('2026-11-01');
    expect(
      changesFile(published([], since, [toDay('2026-11-10')]), { ...none, authors: [{ id: 'a' }] }, today),
    ).toMatchObject({
      since,
      changes: [
        { day: '2026-11-10', id: 'x' },
        { day: today, collection: 'authors', id: 'a', kind: 'added', fields: [] },
      ],
    });
  });

  it('goes back 90 days at most, and says from when it is complete', () => {
    fc.assert(
      fc.property(anyDay, fc.array(fc.nat(200)), fc.nat(200), (day, ages, age) => {
        const told = ages.toSorted((a, b) => b - a).map((count) => addDays(day, -count));
        const file = changesFile(published([], addDays(day, -age), told), none, day);
        expect(file.changes.map((change) => change.day)).toEqual(
          told.filter((held) => held >= addDays(day, -keptDays)),
        );
        expect(file.since).toBe(addDays(day, -Math.min(age, keptDays)));
      }),
    );
  });
});
