import type { Author } from '../schema/author.ts';
import type { Day } from '../schema/day.ts';
import { addDays } from './calendar.ts';
import type { Period } from './mission.ts';

/**
 * The days without a break that missions fill together, those that overlap or follow each other the next day; in their
 * order. Without an end where a mission of it has none. A mission that ends before it begins never runs, and does not
 * count.
 */
export function runningStretches(author: Pick<Author, 'missions'>): Period[] {
  const missions = author.missions
    .filter(({ start, end }) => end === undefined || end >= start)
    .toSorted((one, two) => (one.start < two.start ? -1 : 1));
  const stretches: Period[] = [];
  for (const { start, end } of missions) {
    const last = stretches.at(-1);
    if (last !== undefined && goesOn(last, start))
      stretches.splice(-1, 1, { start: last.start, end: laterEnd(last.end, end) });
    else stretches.push({ start, end });
  }
  return stretches;
}

/** The stretch that runs today, else the last one that has run; undefined before the first mission. */
export const lastRunningStretch = (author: Pick<Author, 'missions'>, today: Day): Period | undefined =>
  runningStretches(author).findLast(({ start }) => start <= today);

const goesOn = ({ end }: Period, start: Day): boolean => end === undefined || start <= addDays(end, 1);

const laterEnd = (one: Day | undefined, two: Day | undefined): Day | undefined => {
  if (one === undefined || two === undefined) return undefined;
  return one > two ? one : two;
};
