import type { AgendaEvent } from '../schema/agenda-event.ts';
import type { Day } from '../schema/day.ts';
import { addDays } from './calendar.ts';

/** An hour that a file writes, as "HH:MM"; undefined for what is no hour of a day. */
export function timeOf(written = ''): string | undefined {
  const [, hour = '', minute = ''] = /^([01]?\d|2[0-3]):([0-5]\d)$/.exec(written.trim()) ?? [];
  return hour === '' ? undefined : `${hour.padStart(2, '0')}:${minute}`;
}

/** When an event takes place on one of its days, in Europe/Paris. */
export interface EventHours {
  /** "HH:MM"; an event without it lasts the whole day. */
  readonly start: string | undefined;
  readonly end: string | undefined;
  /** The day of `end`: the next one for what ends after midnight. */
  readonly endDay: Day;
}

/** The hours of an event on a day. An end alone says nothing, and one that equals the start is none. */
export function hoursOn(day: Day, event: Pick<AgendaEvent, 'start' | 'end'>): EventHours {
  const start = timeOf(event.start);
  const end = start === undefined || timeOf(event.end) === start ? undefined : timeOf(event.end);
  const isNight = start !== undefined && end !== undefined && end < start;
  return { start, end, endDay: isNight ? addDays(day, 1) : day };
}
