import { median } from 'd3-array';
import type { Author } from '../schema/author.ts';
import type { Day } from '../schema/day.ts';
import { isActive } from './author-activity.ts';
import { daysBetween } from './calendar.ts';
import { stretchesOf } from './running-stretch.ts';

type WithMissions = Pick<Author, 'missions'>;

/** How long people stay, in days in mission; who has not begun yet counts nowhere. */
export interface Stays {
  readonly active: readonly number[];
  readonly left: readonly number[];
  /** Half stayed less; undefined of nobody. */
  readonly medianActive: number | undefined;
  readonly medianLeft: number | undefined;
}

/** The lengths of the stays of those who are there and of those who have left, on `today`. */
export function staysOf(authors: readonly WithMissions[], today: Day): Stays {
  const active: number[] = [];
  const left: number[] = [];
  for (const author of authors) {
    const days = daysInMission(author, today);
    if (days > 0) (isActive(author, today) ? active : left).push(days);
  }
  return { active, left, medianActive: median(active), medianLeft: median(left) };
}

/** Days until `today`, included, on which a mission ran: those between two stays are left out, none counts twice. */
export const daysInMission = (author: WithMissions, today: Day): number =>
  stretchesOf(author)
    .filter(({ start }) => start <= today)
    .reduce((sum, { start, end }) => sum + daysBetween(start, earlier(end, today)) + 1, 0);

const earlier = (end: Day | undefined, today: Day): Day => (end !== undefined && end < today ? end : today);
