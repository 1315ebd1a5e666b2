import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anEntry, anyDay } from '../../test/builders.ts';
import { agendaEventSchema } from '../schema/agenda-event.ts';
import { toDay } from '../schema/day.ts';
import { agendaMonths, endOfMonth, weeksOf } from './agenda-months.ts';
import { daysBetween } from './calendar.ts';

const today = toDay('2026-11-20');
const event = (date: string, given: object = {}) =>
  anEntry(date, agendaEventSchema.parse({ title: 'Forum', date, ...given }));

describe('the months of an agenda', () => {
  it('go from three back to twelve ahead without any event', () => {
    const months = agendaMonths([], today);
    expect(months).toHaveLength(16);
    expect([months[0], months.at(-1)]).toEqual(['2026-08-01', '2027-11-01']);
  });

  it('are joined by those that hold an event, once each and in their order', () => {
    const far = [event('2026-05-30'), event('2026-05-31'), event('2029-02-28'), event('2026-11-20')];
    const months = agendaMonths(far, today);
    expect(months).toHaveLength(18);
    expect([months[0], months.at(-1)]).toEqual(['2026-05-01', '2029-02-01']);
  });

  it('are as many for what repeats without an end, and for a year of another age', () => {
    const slips = [event('2026-11-20', { recurrence: 'weekly' }), event('0202-01-01'), event('9999-12-31')];
    expect(agendaMonths(slips, today)).toEqual(agendaMonths([], today));
    expect(agendaMonths([event('0202-01-01', { recurrence: 'weekly' })], today)).toHaveLength(133);
  });
});

it('the weeks of a month hold each of its days, from a Monday to a Sunday', () => {
  fc.assert(
    fc.property(anyDay, (day) => {
      const days = weeksOf(day).flat();
      const own = days.filter((one) => one.slice(0, 7) === day.slice(0, 7));
      expect(own).toHaveLength(Number(endOfMonth(day).slice(8)));
      expect(days.length % 7).toBe(0);
      expect(days.length).toBeLessThan(own.length + 14);
      expect(new Date(days[0] ?? '').getUTCDay()).toBe(1);
      expect(daysBetween(days[0] ?? day, days.at(-1) ?? day)).toBe(days.length - 1);
    }),
  );
});
