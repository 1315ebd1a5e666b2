import type { AgendaEvent } from '../schema/agenda-event.ts';
import type { Entry } from '../schema/content.ts';
import type { Day } from '../schema/day.ts';
import { eventDays } from './agenda.ts';
import { hoursOn } from './event-hours.ts';

/** The parts of a day that people keep free, each until its end. */
const partEnds = { morning: '13:00', afternoon: '18:00', evening: '24:00' } as const;

export type DayPart = keyof typeof partEnds;

const parts = Object.keys(partEnds) as DayPart[];

/**
 * The parts of its day that an event takes: all of them for one of the whole day, the one of its start for one that does
 * not say when it ends. What ends as a part begins leaves this part free.
 */
export function partsOf(event: Pick<AgendaEvent, 'start' | 'end' | 'date'>): DayPart[] {
  const { start, end, endDay } = hoursOn(event.date, event);
  if (start === undefined) return parts;
  const last = endDay > event.date ? '24:00' : end;
  return parts.filter((part, index) => {
    const previous = parts[index - 1];
    const begins = previous === undefined ? '00:00' : partEnds[previous];
    const startsWithin = start >= begins && start < partEnds[part];
    return startsWithin || (last !== undefined && start < begins && last > begins);
  });
}

/** Another event of the same part of a day. */
export interface Clash {
  readonly other: Entry<AgendaEvent>;
  /** The first day on which both take place. */
  readonly day: Day;
  readonly part: DayPart;
}

/** The other events that take the same part of a day as an event, from one day through another, each once. */
export function clashesOf(
  event: Entry<AgendaEvent>,
  events: readonly Entry<AgendaEvent>[],
  from: Day,
  to: Day,
): Clash[] {
  const days = new Set(eventDays(event.data, from, to));
  const taken = partsOf(event.data);
  return events.flatMap((other): Clash[] => {
    if (other.path === event.path) return [];
    const [part] = partsOf(other.data).filter((one) => taken.includes(one));
    const day = eventDays(other.data, from, to).find((one) => days.has(one));
    return part === undefined || day === undefined ? [] : [{ other, day, part }];
  });
}
