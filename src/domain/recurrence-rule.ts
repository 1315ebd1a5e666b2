import type { AgendaEvent } from '../schema/agenda-event.ts';
import type { Day } from '../schema/day.ts';
import { eventDays } from './agenda.ts';
import { addDays, addMonths } from './calendar.ts';
import { timeOf } from './event-hours.ts';
import { startOfDay } from './paris-time.ts';

const frequencies: Readonly<Record<string, string>> = {
  weekly: 'FREQ=WEEKLY',
  biweekly: 'FREQ=WEEKLY;INTERVAL=2',
  monthly: 'FREQ=MONTHLY',
};

/** How long ahead a rule is completed day by day, in months. */
const completed = 120;

/**
 * How an event repeats, as properties of RFC 5545 (3.8.5) that give the days of `eventDays`; none for one that does not.
 * RFC 5545 skips the months that lack a day, where the last one stands for it here: these days are added by name, for ten
 * years, since a rule that says so (BYSETPOS) is misread by calendar programs.
 */
export function recurrenceLines(event: AgendaEvent): string[] {
  const { date, recurrence = '', until } = event;
  const frequency = Object.hasOwn(frequencies, recurrence) ? frequencies[recurrence] : undefined;
  if (frequency === undefined) return [];
  const isLast = recurrence === 'monthly' && date.endsWith('-31');
  const rule = [
    `RRULE:${frequency}`,
    ...(isLast ? ['BYMONTHDAY=-1'] : []),
    ...(until === undefined ? [] : [`UNTIL=${lastMoment(until, event)}`]),
  ].join(';');
  return [rule, ...(recurrence === 'monthly' && !isLast ? shorterMonths(event) : [])];
}

function shorterMonths(event: AgendaEvent): string[] {
  const { date } = event;
  const skipped = eventDays(event, date, addMonths(date, completed)).filter(
    (day) => day.slice(8) !== date.slice(8),
  );
  if (skipped.length === 0) return [];
  const time = timeOf(event.start);
  const kind = time === undefined ? 'VALUE=DATE' : 'TZID=Europe/Paris';
  const suffix = time === undefined ? '' : `T${time.replace(':', '')}00`;
  return [`RDATE;${kind}:${skipped.map((day) => compact(day) + suffix).join(',')}`];
}

/** Of the kind of the event's beginning: a day for a whole day, else a moment in UTC. */
const lastMoment = (until: Day, { start }: AgendaEvent): string =>
  timeOf(start) === undefined ? compact(until) : compact(endOfDay(until));

const endOfDay = (day: Day): string =>
  new Date(Date.parse(startOfDay(addDays(day, 1))) - 1000).toISOString().replace(/\.\d+/, '');

const compact = (moment: string): string => moment.replace(/[-:]/g, '');
