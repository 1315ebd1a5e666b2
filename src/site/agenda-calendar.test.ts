import ICAL from 'ical.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anEntry, anyDay, authorEntry } from '../../test/builders.ts';
import { eventDays } from '../domain/agenda.ts';
import { addDays, addMonths } from '../domain/calendar.ts';
import { agendaEventSchema } from '../schema/agenda-event.ts';
import { toDay } from '../schema/day.ts';
import { agendaCalendar, type CalendarSource } from './agenda-calendar.ts';

const source = {
  content: { authors: [authorEntry('ondine.mistral', { fullname: 'Ondine Mistral' })] },
  settings: { siteName: 'Communs', siteUrl: 'https://communs.example', today: toDay('2026-11-20') },
} as unknown as CalendarSource;

const anEvent = (given: object) =>
  agendaEventSchema.parse({ title: 'Café ; démos, forum', date: '2026-03-03', ...given });

const textOf = (...events: ReturnType<typeof anEvent>[]) =>
  agendaCalendar(
    events.map((event, index) => anEntry(`2026-03-03-cafe.${index}`, event)),
    source,
  );

/** The events of a calendar as a calendar program reads them, its own time zone registered. */
function parsed(text: string): ICAL.Event[] {
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
  const zone = calendar.getFirstSubcomponent('vtimezone');
  if (zone) ICAL.TimezoneService.register(zone);
  return calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));
}

function only(text: string): ICAL.Event {
  const [event] = parsed(text);
  if (!event) throw new Error('No event was read.');
  return event;
}

/** The first beginnings of an event; a rule that ends gives fewer. */
function beginnings(event: ICAL.Event, most: number): ICAL.Time[] {
  const found: ICAL.Time[] = [];
  const iterator = event.iterator();
  while (found.length < most) {
    // The library's type forgets that a rule ends.
    const next = iterator.next() as ICAL.Time | undefined;
    if (!next) break;
    found.push(next);
  }
  return found;
}

const instants = (event: ICAL.Event, most = 8) =>
  beginnings(event, most).map((time) => time.toJSDate().toISOString());

describe('a calendar that is read again', () => {
  it('gives the same event, in Paris', () => {
    const event = only(
      textOf(
        anEvent({
          start: '9:30',
          end: '17:00',
          place: 'Halle, Brumelles',
          link: 'https://visio.example/a',
          organiser: 'ondine.mistral',
        }),
      ),
    );
    expect(event.summary).toBe('Café ; démos, forum');
    expect(event.location).toBe('Halle, Brumelles');
    expect(event.uid).toBe('2026-03-03-cafe.0@communs.example');
    expect(event.startDate.toJSDate().toISOString()).toBe('2026-03-03T08:30:00.000Z');
    expect(event.endDate.toJSDate().toISOString()).toBe('2026-03-03T16:00:00.000Z');
    expect(event.startDate.zone.tzid).toBe('Europe/Paris');
    expect(event.description).toBe(
      'Visioconférence\u00A0: https://visio.example/a\n\nOrganisé par Ondine Mistral\n\nhttps://communs.example/agenda/2026-03-03-cafe.0/',
    );
    expect(event.isRecurring()).toBe(false);
  });

  it('keeps the hour of Paris when clocks change', () => {
    const weekly = only(
      textOf(anEvent({ date: '2026-03-24', start: '09:00', recurrence: 'weekly', until: '2026-04-07' })),
    );
    expect(instants(weekly)).toEqual([
      '2026-03-24T08:00:00.000Z',
      '2026-03-31T07:00:00.000Z',
      '2026-04-07T07:00:00.000Z',
    ]);
    const monthly = only(textOf(anEvent({ date: '2026-09-17', start: '14:00', recurrence: 'monthly' })));
    expect(instants(monthly, 3)).toEqual([
      '2026-09-17T12:00:00.000Z',
      '2026-10-17T12:00:00.000Z',
      '2026-11-17T13:00:00.000Z',
    ]);
  });

  it('knows whole days, and ends after midnight', () => {
    const whole = only(textOf(anEvent({ recurrence: 'weekly', until: '2026-03-10' })));
    expect(whole.startDate.isDate).toBe(true);
    expect(beginnings(whole, 5).map(String)).toEqual(['2026-03-03', '2026-03-10']);
    const night = only(textOf(anEvent({ start: '22:00', end: '02:00' })));
    expect(night.endDate.toJSDate().toISOString()).toBe('2026-03-04T01:00:00.000Z');
  });

  it('is stamped in UTC, and read without a zone of the machine', () => {
    const text = textOf(anEvent({ start: '09:00' }), anEvent({ start: 'le matin' }));
    expect(text).toContain('\r\nDTSTAMP:20261120T000000Z\r\n');
    expect(text).toContain('\r\nDTSTART;TZID=Europe/Paris:20260303T090000\r\n');
    expect(text.match(/BEGIN:VTIMEZONE/g)).toHaveLength(1);
    expect(text).toContain('\r\nDTSTART;VALUE=DATE:20260303\r\n');
    expect(parsed(text).map(({ uid }) => uid)).toEqual([
      '2026-03-03-cafe.0@communs.example',
      '2026-03-03-cafe.1@communs.example',
    ]);
    expect(text.match(/\r\nSTATUS:CONFIRMED\r\n/g)).toHaveLength(2);
    // RFC 5545, 3.1: 75 octets, and no character is cut in two.
    const long = textOf(
      anEvent({
        title: 'Atelier accessibilité : naviguer les yeux fermés, à l’écoute, été comme hiver 🦊'.repeat(3),
      }),
    );
    for (const line of [...text.split('\r\n'), ...long.split('\r\n')])
      expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(long).not.toContain('\uFFFD');
  });

  it('is a calendar without events too, and without those that never take place or have no year', () => {
    expect(parsed(textOf())).toEqual([]);
    const never = anEvent({ recurrence: 'weekly', until: '2026-03-01' });
    expect(parsed(textOf(never, anEvent({ date: '0202-01-01' }), anEvent({})))).toHaveLength(1);
  });
});

it('the days that a calendar program finds are those of the pages, whatever repeats', () => {
  const kinds = fc.constantFrom('weekly', 'biweekly', 'monthly');
  const starts = fc.constantFrom(undefined, '00:00', '09:00', '23:59');
  fc.assert(
    fc.property(anyDay, kinds, starts, fc.option(fc.nat(700)), (date, recurrence, start, length) => {
      const until = length === null ? undefined : addDays(date, length);
      const event = anEvent({ date, recurrence, start, until });
      const days = eventDays(event, date, addMonths(date, 14));
      const found = beginnings(only(textOf(event)), days.length + 1).map((time) =>
        time.toString().slice(0, 10),
      );
      expect(found.slice(0, days.length)).toEqual(days);
      if (until !== undefined && until <= addMonths(date, 14)) expect(found).toEqual(days);
    }),
  );
});
