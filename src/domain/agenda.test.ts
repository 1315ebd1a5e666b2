import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anEntry, anyDay } from '../../test/builders.ts';
import { agendaEventSchema } from '../schema/agenda-event.ts';
import { toDay } from '../schema/day.ts';
import { eventDays, eventsToCome, mondayOf, occurrencesBetween, pastEvents } from './agenda.ts';
import { addDays, daysBetween } from './calendar.ts';

const event = (date: string, recurrence?: string, until?: string) => ({
  date: toDay(date),
  recurrence,
  until: until === undefined ? undefined : toDay(until),
});
const [monday, sunday] = [toDay('2026-11-23'), toDay('2026-11-29')];

describe('the days of an event in a week', () => {
  it.each([
    [event('2026-11-24'), ['2026-11-24']],
    [event('2026-11-23'), ['2026-11-23']],
    [event('2026-11-29'), ['2026-11-29']],
    [event('2026-11-30'), []],
    [event('2026-09-08', 'weekly', '2027-06-29'), ['2026-11-24']],
    [event('2026-09-08', 'weekly', '2026-11-23'), []],
    [event('2026-11-10', 'biweekly'), ['2026-11-24']],
    [event('2026-11-17', 'biweekly'), []],
    [event('2026-01-29', 'monthly'), ['2026-11-29']],
    [event('2026-11-10', 'parfois'), []],
  ])('%j: %j', (given, days) => {
    expect(eventDays(given, monday, sunday)).toEqual(days);
  });

  it('of one that repeats are in its order, never before its first day or after its last', () => {
    const recurrence = fc.constantFrom('weekly', 'biweekly', 'monthly', undefined);
    fc.assert(
      fc.property(anyDay, recurrence, fc.nat(900), fc.nat(900), (date, kind, from, length) => {
        const until = addDays(date, length);
        const days = eventDays(
          { date, recurrence: kind, until },
          addDays(date, from - 100),
          addDays(date, from),
        );
        expect(days).toEqual([...new Set(days)].toSorted());
        for (const day of days) {
          expect(day >= date && (kind === undefined || day <= until)).toBe(true);
          if (kind === 'weekly') expect(daysBetween(date, day) % 7).toBe(0);
        }
      }),
    );
  });
});

it('the Monday of a week is the last one', () => {
  fc.assert(
    fc.property(anyDay, (day) => {
      const found = mondayOf(day);
      expect(new Date(found).getUTCDay()).toBe(1);
      expect(daysBetween(found, day)).toBeGreaterThanOrEqual(0);
      expect(daysBetween(found, day)).toBeLessThan(7);
    }),
  );
});

describe('the events of an agenda', () => {
  const entry = (id: string, given: object) =>
    anEntry(id, agendaEventSchema.parse({ title: id, date: '2026-11-20', ...given }));
  const events = [
    entry('soirée', { start: '18:30' }),
    entry('café', { date: '2026-09-08', recurrence: 'weekly', start: '9:00' }),
    entry('salon', {}),
    entry('atelier', { date: '2026-01-31', recurrence: 'monthly', until: '2026-04-30' }),
    entry('forum', { date: '2026-06-18' }),
    entry('jamais', { recurrence: 'weekly', until: '2026-11-01' }),
  ];
  const told = (found: ReturnType<typeof eventsToCome>) =>
    found.map(({ event, day }) => `${day} ${event.id}`);

  it('to come stand at their next day, today included, what lasts a day before what has an hour', () => {
    expect(told(eventsToCome(events, toDay('2026-11-20')))).toEqual([
      '2026-11-20 salon',
      '2026-11-20 soirée',
      '2026-11-24 café',
    ]);
  });

  it('that are over stand at their last day, the latest first', () => {
    expect(told(pastEvents(events, toDay('2026-11-20')))).toEqual([
      '2026-11-20 jamais',
      '2026-06-18 forum',
      '2026-04-30 atelier',
    ]);
  });

  it('are to come or over, never both, and come from today on', () => {
    fc.assert(
      fc.property(anyDay, (today) => {
        const [coming, over] = [eventsToCome(events, today), pastEvents(events, today)];
        expect([...told(coming), ...told(over)]).toHaveLength(events.length);
        expect(coming.filter(({ day }) => day < today)).toEqual([]);
        const days = occurrencesBetween(events, today, addDays(today, 40)).map(({ day }) => day);
        expect(days).toEqual(days.toSorted());
      }),
    );
  });

  it('end with the year 9999', () => {
    const never = toDay('9999-12-31');
    const last = entry('dernier', { date: '9998-12-30', recurrence: 'weekly', until: '9999-12-31' });
    expect(eventDays(last.data, last.data.date, never)).toEqual(['9998-12-30']);
    expect(told(eventsToCome([entry('loin', { date: '9999-12-31' })], never))).toEqual(['9999-12-31 loin']);
  });
});
