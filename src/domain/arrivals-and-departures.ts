import type { Author } from '../schema/author.ts';
import type { Day } from '../schema/day.ts';
import { monthsBetween } from './calendar.ts';
import { stretchesOf } from './running-stretch.ts';

/** Who came and who left within a month. */
export interface MonthlyFlow {
  /** The month's first day. */
  readonly month: Day;
  /** Members whose very first mission began. */
  readonly newcomers: number;
  /** Members whose missions began again, after days without any. */
  readonly returns: number;
  /** Members whose last running day it was, with no mission the day after. */
  readonly departures: number;
}

type Change = Exclude<keyof MonthlyFlow, 'month'>;

/**
 * Arrivals and departures month by month, from the first arrival's month to that of `today`, which counts until
 * `today` alone. Missions that overlap, or follow each other the next day, make one stay. So who is active on the
 * first day of a month came before or on that day and has not left: the flows add up to the headcount.
 */
export function flowsByMonth(authors: readonly Pick<Author, 'missions'>[], today: Day): MonthlyFlow[] {
  const changes = authors.flatMap((author) => changesOf(author, today));
  const [first] = changes.map(({ day }) => day).toSorted();
  if (first === undefined) return [];
  const counts = new Map(
    monthsBetween(first, today).map((month) => [
      month.slice(0, 7),
      { month, newcomers: 0, returns: 0, departures: 0 },
    ]),
  );
  for (const { day, change } of changes) {
    const flow = counts.get(day.slice(0, 7));
    if (flow) flow[change] += 1;
  }
  return [...counts.values()];
}

const changesOf = (author: Pick<Author, 'missions'>, today: Day) =>
  stretchesOf(author)
    .filter(({ start }) => start <= today)
    .flatMap(({ start, end }, index): { day: Day; change: Change }[] => [
      { day: start, change: index === 0 ? 'newcomers' : 'returns' },
      ...(end !== undefined && end < today ? [{ day: end, change: 'departures' } as const] : []),
    ]);
