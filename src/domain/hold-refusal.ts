import type { Day } from '../schema/day.ts';
import { addDays } from './calendar.ts';

/** Days ahead through which a departure may be kept back. */
export const longestHold = 180;

export type HoldRefusal = 'past' | 'too-far';

/** Why a departure cannot be kept back through a day; undefined where it can. */
export function holdRefusal(until: Day, today: Day): HoldRefusal | undefined {
  if (until < today) return 'past';
  return until > addDays(today, longestHold) ? 'too-far' : undefined;
}
