import { TZDate } from '@date-fns/tz';
import { ICalCalendar, ICalEventStatus } from 'ical-generator';
import { tzlib_get_ical_block } from 'timezones-ical-library';
import { eventDays } from '../domain/agenda.ts';
import { hoursOn } from '../domain/event-hours.ts';
import { recurrenceLines } from '../domain/recurrence-rule.ts';
import type { AgendaEvent } from '../schema/agenda-event.ts';
import type { Entry } from '../schema/content.ts';
import type { Day } from '../schema/day.ts';
import { eventDescription } from '../texts/agenda.ts';
import { eventPath } from './paths.ts';
import type { Site } from './site.ts';

const timezone = 'Europe/Paris';

/** A moment in Paris, whatever the time zone of the machine that builds. */
const moment = (day: Day, time = '00:00'): TZDate => {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return new TZDate(year, month - 1, date, hour, minute, timezone);
};

/** Where a calendar finds its name, its address, its day and who organises. */
export type CalendarSource = Pick<Site, 'content' | 'settings'>;

/**
 * Events as an iCalendar object (RFC 5545), in Paris with its VTIMEZONE. Names are stable, so that a calendar that
 * subscribes knows an event again; organisers are named without an address, which is private.
 */
export function agendaCalendar(
  events: readonly Entry<AgendaEvent>[],
  { content, settings }: CalendarSource,
): string {
  const { siteName, siteUrl, today } = settings;
  const calendar = new ICalCalendar({
    name: `Agenda – ${siteName}`,
    prodId: { company: siteName, product: 'agenda', language: 'FR' },
    // Each event is in Paris; a calendar that was would write its stamps there too, and RFC 5545 wants them in UTC.
    timezone: { name: null, generator: (zone) => tzlib_get_ical_block(zone)[0] ?? null },
    x: { 'X-WR-TIMEZONE': timezone },
    url: `${siteUrl}/agenda.ics`,
    ttl: 6 * 3600,
  });
  for (const event of events.filter(({ data }) => takesPlace(data))) {
    const { data, body, id } = event;
    const { start, end, endDay } = hoursOn(data.date, data);
    const address = siteUrl + eventPath(id);
    const organiser = content.authors.find((author) => author.id === data.organiser);
    calendar.createEvent({
      id: `${id}@${new URL(siteUrl).hostname}`,
      stamp: new Date(`${today}T00:00:00Z`),
      start: moment(data.date, start),
      end: end === undefined ? null : moment(endDay, end),
      allDay: start === undefined,
      timezone,
      repeating: recurrenceLines(data).join('\n') || null,
      status: ICalEventStatus.CONFIRMED,
      summary: data.title,
      description: eventDescription({
        body,
        address,
        link: data.link,
        organiser: organiser?.data.fullname,
      }),
      location: data.place ?? data.link ?? null,
      url: address,
    });
  }
  return calendar.toString();
}

/** One date that is no date of RFC 5545 would make the whole calendar unreadable: slips of the pen stay on the pages. */
const takesPlace = (event: AgendaEvent): boolean =>
  event.date >= '1970' && eventDays(event, event.date, event.date).length > 0;
