import type { AgendaEvent } from '../schema/agenda-event.ts';
import type { Entry } from '../schema/content.ts';
import { toDay, type Day } from '../schema/day.ts';
import { addDays, addMonths, daysBetween } from './calendar.ts';
import { timeOf } from './event-hours.ts';

/** The Monday of a day's week. */
export function mondayOf(day: Day): Day {
  const sinceMonday = (new Date(day).getUTCDay() + 6) % 7;
  return addDays(day, -sinceMonday);
}

/** An event on one of its days. */
export interface Occurrence {
  readonly event: Entry<AgendaEvent>;
  readonly day: Day;
}

/** No day follows the year 9999, so nothing can repeat until its end. */
const lastRepeat = toDay('9998-12-31');

interface Repeat {
  /** The greatest number of days from one day of the event to the next. */
  readonly span: number;
  /** What leads from the first day of an event to the `index`th one after it. */
  readonly dayAt: (first: Day, index: number) => Day;
}

const repeats: Readonly<Record<string, Repeat>> = {
  weekly: { span: 7, dayAt: (first, index) => addDays(first, 7 * index) },
  biweekly: { span: 14, dayAt: (first, index) => addDays(first, 14 * index) },
  monthly: { span: 31, dayAt: (first, index) => addMonths(first, index) },
};

/**
 * The days of an event from one day through another. It repeats through its last day, `until`, for ever without one; one
 * that repeats in no known way has its own day alone.
 */
export function eventDays(
  { date, recurrence = '', until }: Pick<AgendaEvent, 'date' | 'recurrence' | 'until'>,
  from: Day,
  to: Day,
): Day[] {
  const repeat = Object.hasOwn(repeats, recurrence) ? repeats[recurrence] : undefined;
  if (!repeat) return date >= from && date <= to ? [date] : [];
  const last = [to, until ?? to, lastRepeat].reduce((one, other) => (other < one ? other : one));
  const { span, dayAt } = repeat;
  const found: Day[] = [];
  const start = Math.max(0, Math.floor(daysBetween(date, from) / span));
  for (let index = start, day = dayAt(date, start); day <= last; day = dayAt(date, ++index))
    if (day >= from) found.push(day);
  return found;
}

/** The first day of an event from a day on; undefined for one that is over. */
export function nextDay(event: AgendaEvent, today: Day): Day | undefined {
  const from = event.date > today ? event.date : today;
  return eventDays(event, from, addDays(from, 31))[0];
}

/** The last day that an event had before a day; its own day where it had none. */
export function previousDay(event: AgendaEvent, today: Day): Day {
  return eventDays(event, event.date, addDays(today, -1)).at(-1) ?? event.date;
}

const orderOf = ({ event, day }: Occurrence): string =>
  `${day} ${timeOf(event.data.start) ?? ''} ${event.data.title}`;

/** Occurrences in the order of time; what lasts the whole day comes before what begins at an hour. */
const inTimeOrder = (occurrences: readonly Occurrence[]): Occurrence[] =>
  occurrences.toSorted((one, other) => (orderOf(one) < orderOf(other) ? -1 : 1));

/** Every occurrence of the events from one day through another, in the order of time. */
export const occurrencesBetween = (events: readonly Entry<AgendaEvent>[], from: Day, to: Day): Occurrence[] =>
  inTimeOrder(events.flatMap((event) => eventDays(event.data, from, to).map((day) => ({ event, day }))));

/** Each event that is not over, at its next day, in the order of time. */
export const eventsToCome = (events: readonly Entry<AgendaEvent>[], today: Day): Occurrence[] =>
  inTimeOrder(
    events.flatMap((event) => {
      const day = nextDay(event.data, today);
      return day === undefined ? [] : [{ event, day }];
    }),
  );

/** Each event that is over, at its last day, the latest first. */
export const pastEvents = (events: readonly Entry<AgendaEvent>[], today: Day): Occurrence[] =>
  inTimeOrder(
    events.flatMap((event) =>
      nextDay(event.data, today) === undefined ? [{ event, day: previousDay(event.data, today) }] : [],
    ),
  ).reverse();
