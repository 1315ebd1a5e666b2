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
  const day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  const instant = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(day) ? (day as Day) : undefined;
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
