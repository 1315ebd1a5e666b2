import type { AgendaEvent } from '../schema/agenda-event.ts';
import type { Day } from '../schema/day.ts';
import { addDays, addMonths } from './calendar.ts';

/** The Monday of a day's week. */
export function mondayOf(day: Day): Day {
  const sinceMonday = (new Date(day).getUTCDay() + 6) % 7;
  return addDays(day, -sinceMonday);
}

/** What leads from the first day of an event to the `index`th one after it. */
const repeats: Readonly<Record<string, (first: Day, index: number) => Day>> = {
  weekly: (first, index) => addDays(first, 7 * index),
  biweekly: (first, index) => addDays(first, 14 * index),
  monthly: (first, index) => addMonths(first, index),
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
  const last = repeat && until !== undefined && until < to ? until : to;
  const found: Day[] = [];
  for (let index = 0, day = date; day <= last; index++, day = repeat(date, index)) {
    if (day >= from) found.push(day);
    if (!repeat) break;
  }
  return found;
}
