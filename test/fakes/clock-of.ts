import type { Clock } from '../../src/ports.ts';
import { toDay } from '../../src/schema/day.ts';

/** A clock that goes as a test says; its day is the one of UTC. */
export const clockOf = (now: () => Date): Clock => ({
  now,
  today: () => toDay(now().toISOString().slice(0, 10)),
});
