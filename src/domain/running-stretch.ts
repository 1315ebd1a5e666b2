import type { Author } from '../schema/author.ts';
import type { Day } from '../schema/day.ts';
import { addDays } from './calendar.ts';
import type { Period } from './mission.ts';

/**
 * The days without a break that missions fill together, those that overlap or follow each other the next day: the
 * stretch that runs today, else the last one that has run. Without an end where a mission of it has none; undefined
 * before the first mission. A mission that ends before it begins never runs, and does not count.
 */
export function lastRunningStretch(author: Pick<Author, 'missions'>, today: Day): Period | undefined {
  const missions = author.missions
    .filter(({ start, end }) => end === undefined || end >= start)
    .toSorted((one, two) => (one.start < two.start ? -1 : 1));
  let stretch: Period | undefined;
  for (const { start, end } of missions) {
    if (stretch !== undefined && goesOn(stretch, start))
      stretch = { start: stretch.start, end: laterEnd(stretch.end, end) };
    else if (start <= today) stretch = { start, end };
  }
  return stretch;
}

/** What begins by the end needs no day after it, which the last day of all does not have. */
const goesOn = ({ end }: Period, start: Day): boolean =>
  end === undefined || start <= end || start === addDays(end, 1);

const laterEnd = (one: Day | undefined, two: Day | undefined): Day | undefined => {
  if (one === undefined || two === undefined) return undefined;
  return one > two ? one : two;
};
