import type { Author } from '../schema/author.ts';
import type { Day } from '../schema/day.ts';
import type { Mission } from '../schema/mission.ts';
import { firstDay } from './author-activity.ts';
import { monthsBetween } from './calendar.ts';
import { unknown, type Counts } from './counts.ts';
import { firstMonthFrom, monthNumber, Steps, StepsByValue } from './steps-by-month.ts';

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

/**
 * Active members on the first day of each month, from the month of the first mission to that of `today`. Each member
 * is looked at once, by the months in which something changes for her: the work grows with missions plus months.
 */
export function headcountByMonth(authors: readonly Member[], today: Day): Headcount[] {
  const first = authors.map(firstDay).reduce(earlier, undefined);
  if (first === undefined || first > today) return [];
  const months = monthsBetween(first, today);
  const active = new Steps();
  const statuses = new StepsByValue();
  const domaines = new StepsByValue();
  for (const { missions, domaine } of authors) {
    for (const { from, to, status } of stretches(missions, first, months.length - 1)) {
      active.add(from, to);
      statuses.of(status).add(from, to);
      domaines.of(domaine === '' ? unknown : domaine).add(from, to);
    }
  }
  return months.map((month, index) => ({
    month,
    active: active.at(index),
    byStatus: statuses.countsAt(index),
    byDomaine: domaines.countsAt(index),
  }));
}

const earlier = (one: Day | undefined, other: Day | undefined): Day | undefined =>
  one !== undefined && (other === undefined || one <= other) ? one : other;

/** Stretches of months during which a member is active under one status; `to` is the first month after. */
function stretches(missions: readonly Mission[], first: Day, lastMonth: number) {
  const spans = missions
    .toSorted((a, b) => (a.start < b.start ? -1 : a.start > b.start ? 1 : 0))
    .map(({ start, end, status }): MonthSpan => ({
      first: firstMonthFrom(start, first),
      last: end === undefined ? lastMonth : Math.min(monthNumber(end) - monthNumber(first), lastMonth),
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
