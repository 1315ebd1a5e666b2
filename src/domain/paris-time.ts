import { parseDay, toDay, type Day } from '../schema/day.ts';

/** A moment of the clock in Europe/Paris. */
export interface ParisTime {
  /** "YYYY-MM-DD". */
  readonly day: string;
  /** "HH:MM:SS". */
  readonly time: string;
  /** Offset from UTC, "+02:00". */
  readonly offset: string;
}

const clock = new Intl.DateTimeFormat('fr-CA', {
  timeZone: 'Europe/Paris',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
  timeZoneName: 'longOffset',
});

/** The moment that a file writes: an instant, or a day, which stands for its midnight. Undefined for neither. */
export function parisTime(text: string): ParisTime | undefined {
  const instant = Date.parse(text.replace(/T(\d):/, 'T0$1:'));
  if (text.includes('T') && !Number.isNaN(instant)) return atInstant(instant);
  const day = parseDay(text);
  if (day === undefined) return undefined;
  const { offset } = atInstant(Date.parse(`${day}T00:00:00Z`) - 2 * 3_600_000);
  return { day, time: '00:00:00', offset };
}

/** The day in Europe/Paris of an instant. */
export const parisDay = (instant: Date): Day => toDay(atInstant(instant.getTime()).day);

/** The instant, in ISO 8601, at which a day begins in Europe/Paris; from 1970 on. */
export const startOfDay = (day: Day): string =>
  new Date(`${day}T00:00:00${parisTime(day)?.offset ?? 'Z'}`).toISOString();

function atInstant(instant: number): ParisTime {
  const parts = Object.fromEntries(clock.formatToParts(instant).map(({ type, value }) => [type, value]));
  const part = (name: Intl.DateTimeFormatPartTypes): string => parts[name] ?? '';
  return {
    day: `${part('year')}-${part('month')}-${part('day')}`,
    time: `${part('hour')}:${part('minute')}:${part('second')}`,
    offset: part('timeZoneName')
      .replace(/^\D*$/, '+00:00')
      .replace(/^[A-Z]+/, ''),
  };
}
