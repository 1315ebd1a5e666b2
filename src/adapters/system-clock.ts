import { parisDay, parisTime } from '../domain/paris-time.ts';
import type { Clock } from '../ports.ts';
import type { Day } from '../schema/day.ts';

/**
 * The machine's clock. For trials, `setDay` gives a day that the clock is moved to for as long as it is set; its hours
 * go from 8 to 19 in Paris while the real ones go from 0 to 24, so that what leaves by day alone can be tried at night.
 * Without it, days follow each other at midnight.
 */
export function systemClock(
  setDay: () => Day | undefined = () => undefined,
  realNow: () => Date = () => new Date(),
): Clock {
  const now = (): Date => {
    const day = setDay();
    return day === undefined ? realNow() : movedTo(day, realNow());
  };
  return { now, today: () => setDay() ?? parisDay(realNow()) };
}

const hour = 3_600_000;
const firstHour = 8;
const shownHours = 11;

/** A moment between 8 and 19 h in Paris of another day: the later the real moment of its own day, the later it is. */
function movedTo(day: Day, moment: Date): Date {
  const [hours = 0, minutes = 0, seconds = 0] = (parisTime(moment.toISOString())?.time ?? '')
    .split(':')
    .map(Number);
  const passed = hours * hour + minutes * 60_000 + seconds * 1000 + moment.getMilliseconds();
  const wanted = Date.parse(`${day}T00:00:00Z`) + firstHour * hour + (passed * shownHours) / 24;
  return new Date(wanted - offsetOf(new Date(wanted)));
}

/** How far Paris is ahead of UTC, in milliseconds. */
function offsetOf(moment: Date): number {
  const offset = parisTime(moment.toISOString())?.offset ?? '+00:00';
  const [hours = 0, minutes = 0] = offset.slice(1).split(':').map(Number);
  return (offset.startsWith('-') ? -1 : 1) * (hours * 60 + minutes) * 60_000;
}
