import { parseDay } from '../../schema/day.ts';

const pattern =
  /^(\d{4}-\d{2}-\d{2})(?:[T ]((?:[01]\d|2[0-3]):[0-5]\d)(:[0-5]\d(?:\.\d+)?)? ?(Z|[+-]\d{2}(?::?\d{2})?)?)?$/i;

/**
 * Reads an instant as ISO 8601 or PostgreSQL writes it ("2024-01-31 08:30:00.123+00"); without an offset it is in UTC,
 * without a time it is midnight. Gives ISO 8601 in UTC, to the millisecond; undefined for anything else, and for a day
 * that the calendar does not have.
 */
export function readInstant(text: string): string | undefined {
  const [, day = '', time = '00:00', seconds = ':00', offset = 'Z'] = pattern.exec(text) ?? [];
  if (parseDay(day) === undefined) return undefined;
  const [, sign = '+', hours = '00', minutes = '00'] = /^([+-])(\d{2}):?(\d{2})?$/.exec(offset) ?? [];
  const instant = Date.parse(`${day}T${time}${seconds}${sign}${hours}:${minutes}`);
  return Number.isNaN(instant) ? undefined : new Date(instant).toISOString();
}
