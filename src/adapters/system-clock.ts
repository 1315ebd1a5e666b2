import { daysBetween } from '../domain/calendar.ts';
import { parisDay, parisTime } from '../domain/paris-time.ts';
import type { Clock } from '../ports.ts';
import type { Day } from '../schema/day.ts';

/**
 * The machine's clock. For trials, `setDay` gives a day that the clock is moved to for as long as it is set: the hour in
 * Europe/Paris stays the real one. Without it, days follow each other at midnight.
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

const dayInMilliseconds = 86_400_000;

/** The moment of another day that has the same time on the clocks of Paris, which change twice a year. */
function movedTo(day: Day, moment: Date): Date {
  const moved = new Date(moment.getTime() + daysBetween(parisDay(moment), day) * dayInMilliseconds);
  return new Date(moved.getTime() + offsetOf(moment) - offsetOf(moved));
}

/** How far Paris is ahead of UTC, in milliseconds. */
function offsetOf(moment: Date): number {
  const offset = parisTime(moment.toISOString())?.offset ?? '+00:00';
  const [hours = 0, minutes = 0] = offset.slice(1).split(':').map(Number);
  return (offset.startsWith('-') ? -1 : 1) * (hours * 60 + minutes) * 60_000;
}
