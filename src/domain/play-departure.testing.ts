import type { Author } from '../schema/author.ts';
import type { Day } from '../schema/day.ts';
import { daysBetween } from './calendar.ts';
import { departureStepsDue, type DoneDepartureStep } from './departure.ts';

/** A run of the departures for one member. */
export interface DepartureRun {
  readonly author: Pick<Author, 'missions'>;
  readonly today: Day;
  readonly heldUntil?: Day | undefined;
}

/**
 * What runs do that find everything at work, each asking again until nothing is left to do. The history counts days
 * from `zero`: "-30 reminder-30 mail".
 */
export function playDeparture(runs: readonly DepartureRun[], zero: Day, hadNothing = false) {
  let done: DoneDepartureStep[] = [];
  const history: string[] = [];
  for (const { author, today, heldUntil } of runs) {
    for (let round = 0; ; round++) {
      if (round > 9) throw new Error(`A run on ${today} finds no end of what is due.`);
      const { steps, restores } = departureStepsDue(author, done, today, heldUntil);
      if (steps.length === 0 && restores.length === 0) break;
      for (const { step, undoes } of restores) {
        done = done.filter((held) => !undoes.includes(held));
        history.push(`${daysBetween(zero, today)} ${step}`);
      }
      for (const due of steps) {
        done.push({ ...due, on: today, hadNothing });
        history.push(`${daysBetween(zero, today)} ${due.step} ${due.channel}`);
      }
    }
  }
  return { done, history };
}
