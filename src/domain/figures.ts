import type { Author } from '../schema/author.ts';
import type { Day } from '../schema/day.ts';
import { firstDay, isActive } from './author-activity.ts';
import { monthsBetween } from './calendar.ts';
import { latestStatus } from './latest-status.ts';

/** Number of people for each value of something, in the order in which the values appear. */
export type Counts = ReadonlyMap<string, number>;

/** The community's size at the first day of a month. */
export interface MonthlySize {
  readonly month: Day;
  readonly active: number;
}

/** The community in numbers on one day. */
export interface Figures {
  readonly active: number;
  readonly alumni: number;
  readonly byDomaine: Counts;
  /** By the status of the running mission that began last. */
  readonly byStatus: Counts;
  readonly history: readonly MonthlySize[];
}

/** Counts active members and alumni on `today`, and active members at the start of each month until then. */
export function communityFigures(authors: readonly Author[], today: Day): Figures {
  const active = authors.filter((author) => isActive(author, today));
  const arrived = authors.filter((author) => (firstDay(author) ?? today) <= today);
  return {
    active: active.length,
    alumni: arrived.length - active.length,
    byDomaine: count(active.map(({ domaine }) => domaine)),
    byStatus: count(active.map((author) => latestStatus(author, today) ?? '')),
    history: history(authors, today),
  };
}

function count(values: readonly string[]): Counts {
  const counts = new Map<string, number>();
  for (const value of values) if (value !== '') counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

function history(authors: readonly Author[], today: Day): MonthlySize[] {
  const first = authors
    .map(firstDay)
    .filter((day) => day !== undefined)
    .toSorted()[0];
  if (first === undefined || first > today) return [];
  return monthsBetween(first, today).map((month) => ({
    month,
    active: authors.filter((author) => isActive(author, month)).length,
  }));
}
