import { expect, it } from 'vitest';
import { agendaEventSchema } from '../schema/agenda-event.ts';
import { toDay } from '../schema/day.ts';
import { fullDay, hoursText, recurrenceText, weekdayOf } from './event-times.ts';

it.each([
  [{ date: '2026-09-08', recurrence: 'weekly', until: '2027-06-29' }, 'Chaque mardi, jusqu’au 29 juin 2027'],
  [{ date: '2026-11-24', recurrence: 'biweekly' }, 'Un mardi sur deux'],
  [{ date: '2026-12-01', recurrence: 'monthly' }, 'Le 1er de chaque mois'],
  [
    { date: '2026-12-31', recurrence: 'monthly' },
    'Le 31 de chaque mois, ou le dernier jour d’un mois plus court',
  ],
  [{ date: '2026-12-31', recurrence: 'parfois' }, ''],
  [{ date: '2026-12-31', until: '2027-01-01' }, ''],
])('%j repeats: %s', (given, text) => {
  expect(recurrenceText(agendaEventSchema.parse({ title: 'Forum', ...given }))).toBe(text);
});

it('days and hours are written as in French', () => {
  expect(weekdayOf(toDay('2026-12-01'))).toBe('mardi 1er décembre');
  expect(fullDay(toDay('2026-12-11'))).toBe('vendredi 11 décembre 2026');
  expect(hoursText('09:00', '09:45')).toBe('de 9\u00A0h à 9\u00A0h\u00A045');
  expect(hoursText('14:00', undefined)).toBe('à 14\u00A0h');
  expect(hoursText(undefined, '14:00')).toBe('');
});
