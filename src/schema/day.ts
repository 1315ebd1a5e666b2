import { z } from 'zod';

/** A day in Europe/Paris, "YYYY-MM-DD"; as strings, days sort in time order. */
export type Day = string & { readonly [dayBrand]: true };
declare const dayBrand: unique symbol;

const dayPattern = /^(\d{4})-(\d{1,2})-(\d{1,2})(?=$|[T ])/;

/** An instant, with its offset: "2026-06-20T22:30:00.000Z". */
const instantPattern = /T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})$/;
const inParis = new Intl.DateTimeFormat('fr-CA', { timeZone: 'Europe/Paris' });

/**
 * Reads a day as the files write it: "2026-04-01", "2026-4-1", or an instant, which gives its day in Europe/Paris.
 * Gives undefined when the text is no day of the calendar ("2026-04-31").
 */
export function parseDay(text: string): Day | undefined {
  const trimmed = text.trim();
  const match = dayPattern.exec(instantPattern.test(trimmed) ? parisDay(trimmed) : trimmed);
  if (!match) return undefined;
  const [, year = '', month = '', date = ''] = match;
  if (Number(date) < 1 || Number(date) > daysIn(Number(year), Number(month))) return undefined;
  return `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}` as Day;
}

/** How many days a month has, by the Gregorian rule; none for a month that is none. A build asks for thousands. */
function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [31, 0, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
}

const parisDay = (instant: string): string => {
  const time = Date.parse(instant);
  return Number.isNaN(time) ? instant : inParis.format(time);
};

/** Same as {@link parseDay} for a text that is known to be a day; throws otherwise. */
export function toDay(text: string): Day {
  const day = parseDay(text);
  if (day === undefined) throw new RangeError(`Not a day of the calendar: ${JSON.stringify(text)}`);
  return day;
}

/** A field that holds a day; refuses days that the calendar does not have. */
export const daySchema = z.string({ error: 'une date AAAA-MM-JJ' }).transform((text, context): Day => {
  const day = parseDay(text);
  if (day !== undefined) return day;
  context.issues.push({
    code: 'custom',
    input: text,
    message: dayPattern.test(text.trim()) ? 'un jour qui existe dans le calendrier' : 'une date AAAA-MM-JJ',
  });
  return z.NEVER;
});
