import { eventDays, occurrencesBetween, type Occurrence } from '../../domain/agenda.ts';
import { clashesOf, type Clash } from '../../domain/agenda-clashes.ts';
import { addDays, addMonths } from '../../domain/calendar.ts';
import { isAllowed } from '../../domain/permissions.ts';
import type { Attendance, EventRoom } from '../../ports.ts';
import type { AgendaEvent } from '../../schema/agenda-event.ts';
import type { Entry } from '../../schema/content.ts';
import type { Day } from '../../schema/day.ts';
import type { Services } from '../../services.ts';
import type { LoggedIn } from '../logged-in.ts';
import { publishedEntries } from '../published-entries.ts';

/** A day of an event that somebody organises. */
export interface Organised extends Occurrence {
  readonly comers: number;
  readonly clashes: readonly Clash[];
  readonly room: EventRoom | undefined;
}

/** A day of an event that somebody comes to; without the event where it left the agenda. */
export interface Coming extends Attendance {
  readonly found: Entry<AgendaEvent> | undefined;
  readonly room: EventRoom | undefined;
}

/** The agenda as one member sees it. */
export interface OwnAgenda {
  /** Whether she may say that she comes. */
  readonly mayCome: boolean;
  readonly coming: readonly Coming[];
  readonly organised: readonly Organised[];
  /** The event that she asked for, with its next days. */
  readonly chosen: { readonly event: Entry<AgendaEvent>; readonly days: readonly Day[] } | undefined;
}

/** How far ahead an organiser sees her events, in days, and how many days of one event may be chosen from. */
const ahead = 56;
const mostDays = 6;

/** What a member comes to, what she organises, and the days of an event that she asks for. */
export async function ownAgenda(
  { actor, circumstances }: LoggedIn,
  asked: string | undefined,
  services: Services,
): Promise<OwnAgenda> {
  const { attendances, eventRooms } = services;
  const { today } = circumstances;
  const events = await publishedEntries('agenda', services);
  const [mine, everybody, rooms] = await Promise.all([
    attendances.ofMember(actor.id),
    attendances.from(today),
    eventRooms.from(today),
  ]);
  const roomOf = (id: string, day: Day) => rooms.find((room) => room.event === id && room.day === day);
  const chosen = asked === undefined ? undefined : events.find(({ id }) => id === asked);
  const organisedEvents = events.filter(({ data: { organiser } }) =>
    isAllowed(actor, { action: 'organise-event', organiser }, circumstances),
  );
  return {
    mayCome: isAllowed(actor, { action: 'come-to-event', account: actor.id }, circumstances),
    coming: mine
      .filter(({ day }) => day >= today)
      .map((one) => ({
        ...one,
        found: events.find(({ id }) => id === one.event),
        room: roomOf(one.event, one.day),
      })),
    organised: occurrencesBetween(organisedEvents, today, addDays(today, ahead)).map(({ event, day }) => ({
      event,
      day,
      comers: everybody.filter((one) => one.event === event.id && one.day === day).length,
      clashes: clashesOf(event, events, day, day),
      room: roomOf(event.id, day),
    })),
    chosen: chosen && {
      event: chosen,
      days: eventDays(chosen.data, today, addMonths(today, 12)).slice(0, mostDays),
    },
  };
}
