import type { Author } from '../schema/author.ts';
import type { Day } from '../schema/day.ts';
import { addDays } from './calendar.ts';
import type { Period } from './mission.ts';

/**
 * The days without a break that missions fill together, those that overlap or follow each other the next day: the
 * stretch that runs today, else the last one that has run. Without an end where a mission of it has none; undefined
 * before the first mission. A mission that ends before it begins never runs, and does not count.
 */
export const lastRunningStretch = (author: Pick<Author, 'missions'>, today: Day): Period | undefined =>
  stretchesOf(author).findLast(({ start }) => start <= today);

/** All the stretches of a member's missions, past and to come, in their order. */
export function stretchesOf(author: Pick<Author, 'missions'>): Period[] {
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

/** What begins by the end needs no day after it, which the last day of all does not have. */
const goesOn = ({ end }: Period, start: Day): boolean =>
  end === undefined || start <= end || start === addDays(end, 1);

const laterEnd = (one: Day | undefined, two: Day | undefined): Day | undefined => {
  if (one === undefined || two === undefined) return undefined;
  return one > two ? one : two;
};
