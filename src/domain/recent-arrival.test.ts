import { expect, it } from 'vitest';
import { toDay } from '../schema/day.ts';
import { arrivedRecently } from './recent-arrival.ts';

const today = toDay('2026-11-20');
const since = (...starts: string[]) => ({
  missions: starts.map((start) => ({
    start: toDay(start),
    end: undefined,
    status: undefined,
    employer: undefined,
    startups: [],
  })),
});

it.each([
  [['2026-11-20'], true],
  [['2026-08-20'], true],
  [['2026-08-19'], false],
  [['2026-11-21'], false],
  [['2026-10-01', '2020-01-01'], false],
  [[], false],
])('whose missions began on %j arrived recently: %s', (starts, recent) => {
  expect(arrivedRecently(since(...starts), today)).toBe(recent);
});
