import type { AgendaEvent } from '../schema/agenda-event.ts';
import type { Day } from '../schema/day.ts';
import { longDay } from './days.ts';

const format = (options: Intl.DateTimeFormatOptions) => {
  const formatter = new Intl.DateTimeFormat('fr', { timeZone: 'UTC', ...options });
  return (day: Day): string => formatter.format(Date.parse(day)).replace(/(^| )1 /, '$11er ');
};

/** "mardi 24 novembre", "mardi 1er décembre". */
export const weekdayOf = format({ weekday: 'long', day: 'numeric', month: 'long' });

/** "mardi 24 novembre 2026". */
export const fullDay = format({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });

/** "mardi". */
export const weekdayName = format({ weekday: 'long' });

/** "Mardi" of "mardi". */
export const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** "9 h", "9 h 45" of "09:45"; another text as it stands. */
export const hourText = (time: string): string =>
  time.replace(/^0?(\d+):(\d+)$/, '$1\u00A0h\u00A0$2').replace(/\u00A000$/, '');

/** Where an event is: its place, else on a screen; undefined where neither is known. */
export const placeText = ({ place, link }: Pick<AgendaEvent, 'place' | 'link'>): string | undefined =>
  place ?? (link === undefined ? undefined : 'En visioconférence');

/** "de 9 h à 9 h 45", "à 9 h"; "" without a start. */
export function hoursText(start: string | undefined, end: string | undefined): string {
  if (start === undefined) return '';
  return end === undefined ? `à ${hourText(start)}` : `de ${hourText(start)} à ${hourText(end)}`;
}

/** "Chaque mardi, jusqu’au 29 juin 2027"; "" for an event that does not repeat. */
export function recurrenceText({ date, recurrence = '', until }: AgendaEvent): string {
  const repeats = repeatText(date, recurrence);
  return repeats === '' || until === undefined ? repeats : `${repeats}, jusqu’au ${longDay(until)}`;
}

function repeatText(date: Day, recurrence: string): string {
  if (recurrence === 'weekly') return `Chaque ${weekdayName(date)}`;
  if (recurrence === 'biweekly') return `Un ${weekdayName(date)} sur deux`;
  if (recurrence !== 'monthly') return '';
  const number = Number(date.slice(8));
  const monthly = `Le ${number === 1 ? '1er' : number} de chaque mois`;
  return number > 28 ? `${monthly}, ou le dernier jour d’un mois plus court` : monthly;
}
