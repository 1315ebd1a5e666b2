import { hoursOn } from '../domain/event-hours.ts';
import { parisTime } from '../domain/paris-time.ts';
import type { AgendaEvent } from '../schema/agenda-event.ts';
import type { Day } from '../schema/day.ts';
import { jsonForScript } from './json-for-script.ts';

/** What a page knows of an event beside its file. */
export interface EventFacts {
  /** The day that the page tells of. */
  readonly day: Day;
  /** Address of the page. */
  readonly address: string;
  readonly description: string;
  readonly organiser?: { readonly name: string; readonly url: string } | undefined;
}

/** An event as search engines read it: schema.org's Event, in JSON that a page may hold in a `script`. */
export function eventData(event: AgendaEvent, { day, address, description, organiser }: EventFacts): string {
  const { start, end, endDay } = hoursOn(day, event);
  return jsonForScript({
    '@context': 'https://schema.org',
    '@type': 'Event',
    name: event.title,
    description: description === '' ? undefined : description,
    url: address,
    startDate: start === undefined ? day : momentOf(day, start),
    endDate: end === undefined ? undefined : momentOf(endDay, end),
    eventStatus: 'https://schema.org/EventScheduled',
    eventAttendanceMode: `https://schema.org/${attendance(event)}EventAttendanceMode`,
    location: locations(event),
    organizer: organiser && { '@type': 'Person', ...organiser },
  });
}

function attendance({ place, link }: AgendaEvent): string {
  if (link === undefined) return 'Offline';
  return place === undefined ? 'Online' : 'Mixed';
}

const locations = ({ place, link }: AgendaEvent) => [
  ...(place === undefined ? [] : [{ '@type': 'Place', name: place, address: place }]),
  ...(link === undefined ? [] : [{ '@type': 'VirtualLocation', url: link }]),
];

/** Clocks change at night: within the hour of a change, the hour that comes first is meant. */
function momentOf(day: Day, time: string): string {
  const asUtc = Date.parse(`${day}T${time}:00Z`);
  const offset = parisTime(new Date(asUtc - 2 * 3_600_000).toISOString())?.offset ?? '';
  return `${day}T${time}:00${offset}`;
}
