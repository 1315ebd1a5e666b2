import type { AgendaEvent } from '../schema/agenda-event.ts';
import type { Entry } from '../schema/content.ts';
import { toDay, type Day } from '../schema/day.ts';
import { mondayOf, occurrencesBetween } from './agenda.ts';
import { addDays, addMonths, monthsBetween } from './calendar.ts';

const firstOf = (day: Day): Day => toDay(`${day.slice(0, 7)}-01`);

/** The last day of a day's month. */
export const endOfMonth = (day: Day): Day => addDays(addMonths(firstOf(day), 1), -1);

/** Beyond ten years, a date is a slip of the pen: a weekly event of the year 202 would make 20 000 months. */
const farthest = 120;

/**
 * The first days of the months that have a page, in their order: from 3 months back to 12 ahead, and every other month
 * that holds an event, within ten years; what repeats makes no month beyond the 12.
 */
export function agendaMonths(events: readonly Entry<AgendaEvent>[], today: Day): Day[] {
  const last = endOfMonth(addMonths(today, 12));
  const held = [
    ...occurrencesBetween(events, addMonths(firstOf(today), -farthest), last).map(({ day }) => day),
    ...events.map(({ data }) => data.date).filter((day) => day > last && day < addMonths(last, farthest)),
  ];
  return [...new Set([...monthsBetween(addMonths(today, -3), last), ...held.map(firstOf)])].sort();
}

/** The weeks of a month, Monday first, whole: the days before its first and after its last belong to its neighbours. */
export function weeksOf(month: Day): Day[][] {
  const last = endOfMonth(month);
  const weeks: Day[][] = [];
  for (let monday = mondayOf(firstOf(month)); monday <= last; monday = addDays(monday, 7))
    weeks.push(Array.from({ length: 7 }, (_, index) => addDays(monday, index)));
  return weeks;
}
