import fc from 'fast-check';
import { expect, it } from 'vitest';
import { anAuthor, anyDay, anyMission } from '../../test/builders.ts';
import { toDay } from '../schema/day.ts';
import { flowsByMonth } from './arrivals-and-departures.ts';
import { isActive } from './author-activity.ts';
import { addDays, addMonths } from './calendar.ts';

const anyAuthors = fc.array(
  fc.array(anyMission, { maxLength: 4 }).map((missions) => anAuthor({ missions })),
  { maxLength: 6 },
);

it('add up to who is active at the end of each month, and today', () => {
  fc.assert(
    fc.property(anyAuthors, anyDay, (authors, today) => {
      let there = 0;
      for (const { month, newcomers, returns, departures } of flowsByMonth(authors, today)) {
        there += newcomers + returns - departures;
        const next = addMonths(month, 1);
        // Who is active on both sides of the month's end.
        if (next <= today)
          expect(there).toBe(
            authors.filter((author) => isActive(author, next) && isActive(author, addDays(next, -1))).length,
          );
        else expect(there).toBe(authors.filter((author) => isActive(author, today)).length);
      }
    }),
  );
});

it('tell a newcomer, a mission that follows, a break, a return and a departure apart', () => {
  const author = anAuthor({
    missions: [
      { start: '2026-01-15', end: '2026-02-28' },
      { start: '2026-03-01', end: '2026-03-10' },
      { start: '2026-05-01', end: '2026-05-20' },
    ],
  });
  expect(flowsByMonth([author], toDay('2026-05-20'))).toEqual([
    { month: '2026-01-01', newcomers: 1, returns: 0, departures: 0 },
    { month: '2026-02-01', newcomers: 0, returns: 0, departures: 0 },
    { month: '2026-03-01', newcomers: 0, returns: 0, departures: 1 },
    { month: '2026-04-01', newcomers: 0, returns: 0, departures: 0 },
    { month: '2026-05-01', newcomers: 0, returns: 1, departures: 0 },
  ]);
});

it('are none before the first mission', () => {
  expect(flowsByMonth([anAuthor({ missions: [{ start: '2027-01-01' }] })], toDay('2026-11-20'))).toEqual([]);
});
