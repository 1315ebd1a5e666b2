import type { DayPart } from '../domain/agenda-clashes.ts';
import type { Day } from '../schema/day.ts';
import { fullDay } from './event-times.ts';

const parts: Readonly<Record<DayPart, string>> = {
  morning: 'au matin',
  afternoon: 'l’après-midi',
  evening: 'en soirée',
};

/** "mardi 24 novembre 2026 au matin". */
export const partOfDay = (day: Day, part: DayPart): string => `${fullDay(day)} ${parts[part]}`;

/** What an organiser is asked for, without a full stop. */
export const otherMoment = (day: Day, part: DayPart, title: string): string =>
  `un autre moment que ${partOfDay(day, part)}, où il y a aussi «\u00A0${title}\u00A0»`;
