import type { Author } from '../schema/author.ts';
import type { Day } from '../schema/day.ts';
import type { Mission } from '../schema/mission.ts';
import { firstDay } from './author-activity.ts';
import { monthsBetween } from './calendar.ts';
import type { Counts } from './figures.ts';

/** The community's size at the first day of a month; somebody whose value is not known counts under `unknown`. */
export interface Headcount {
  readonly month: Day;
  readonly active: number;
  /** By the status of the running mission that began last. */
  readonly byStatus: Counts;
  readonly byDomaine: Counts;
}

type Member = Pick<Author, 'missions' | 'domaine'>;

/** A mission as the months at whose first day it runs, both included, counted from the first month. */
interface MonthSpan {
  readonly first: number;
  readonly last: number;
  readonly status: string;
}

export const unknown = 'unknown';

/**
 * Active members on the first day of each month, from the month of the first mission to that of `today`. Each member
 * is looked at once, by the months in which something changes for her: the work grows with missions plus months.
 */
export function headcountByMonth(authors: readonly Member[], today: Day): Headcount[] {
  const first = authors.map(firstDay).reduce(earlier, undefined);
  if (first === undefined || first > today) return [];
  const months = monthsBetween(first, today);
  const active = new Steps();
  const statuses = new Map<string, Steps>();
  const domaines = new Map<string, Steps>();
  for (const { missions, domaine } of authors) {
    for (const { from, to, status } of stretches(missions, monthNumber(first), months.length - 1)) {
      active.add(from, to);
      stepsOf(statuses, status).add(from, to);
      stepsOf(domaines, domaine === '' ? unknown : domaine).add(from, to);
    }
  }
  return months.map((month, index) => ({
    month,
    active: active.at(index),
    byStatus: countsAt(statuses, index),
    byDomaine: countsAt(domaines, index),
  }));
}

const earlier = (one: Day | undefined, other: Day | undefined): Day | undefined =>
  one !== undefined && (other === undefined || one <= other) ? one : other;

/** Months since year 0. */
function monthNumber(day: Day): number {
  const [year = 0, month = 1] = day.split('-').map(Number);
  return year * 12 + month - 1;
}

/** Stretches of months during which a member is active under one status; `to` is the first month after. */
function stretches(missions: readonly Mission[], firstMonth: number, lastMonth: number) {
  const spans = missions
    .toSorted((a, b) => (a.start < b.start ? -1 : a.start > b.start ? 1 : 0))
    .map(({ start, end, status }): MonthSpan => ({
      first: monthNumber(start) - firstMonth + (start.endsWith('-01') ? 0 : 1),
      last: end === undefined ? lastMonth : Math.min(monthNumber(end) - firstMonth, lastMonth),
      status: status ?? unknown,
    }))
    .filter((span) => span.first <= span.last);
  const changes = [...new Set(spans.flatMap(({ first, last }) => [first, last + 1]))].sort((a, b) => a - b);
  return changes.flatMap((from, index) => {
    const running = spans.findLast(({ first, last }) => first <= from && from <= last);
    const to = changes[index + 1];
    return running && to !== undefined ? [{ from, to, status: running.status }] : [];
  });
}

/** A number that goes up and down from month to month; read in the order of the months. */
class Steps {
  readonly #changes = new Map<number, number>();
  #now = 0;

  /** One more from a month on, until the month `to`, which has one less again. */
  add(from: number, to: number): void {
    this.#changes.set(from, (this.#changes.get(from) ?? 0) + 1);
    this.#changes.set(to, (this.#changes.get(to) ?? 0) - 1);
  }

  at(month: number): number {
    this.#now += this.#changes.get(month) ?? 0;
    return this.#now;
  }
}

function stepsOf(all: Map<string, Steps>, value: string): Steps {
  const steps = all.get(value) ?? new Steps();
  all.set(value, steps);
  return steps;
}

const countsAt = (all: ReadonlyMap<string, Steps>, month: number): Counts =>
  new Map([...all].map(([value, steps]) => [value, steps.at(month)]));
