import type { Author } from '../schema/author.ts';
import type { Day } from '../schema/day.ts';
import { addDays } from './calendar.ts';
import type { RestoreStepName } from './departure-steps.ts';
import { departureStepsDue, type DepartureKey, type DoneDepartureStep } from './departure.ts';
import { nextDepartureLook } from './next-departure-look.ts';

/** A step that runs would take on a day if all goes well and no page changes. */
export interface PlannedStep {
  readonly day: Day;
  /** The last running day that the step is counted from. */
  readonly end: Day;
  readonly step: DepartureKey['step'] | RestoreStepName;
  readonly channel: string;
}

/** What a member's departure will ask for from today on, through `days` days later, in the order of the days. */
export function departurePlan(
  author: Pick<Author, 'missions'>,
  given: readonly DoneDepartureStep[],
  today: Day,
  days: number,
  heldUntil?: Day,
): PlannedStep[] {
  let done = [...given];
  const planned: PlannedStep[] = [];
  const last = addDays(today, days);
  for (let day: Day | undefined = today; day !== undefined && day <= last;) {
    const on = day;
    const { steps, restores } = departureStepsDue(author, done, on, heldUntil);
    for (const { step, undoes } of restores) {
      done = done.filter((held) => !undoes.includes(held));
      planned.push({ day: on, end: undoes[0]?.end ?? on, step, channel: step.replace('restore-', '') });
    }
    done.push(...steps.map((due) => ({ ...due, on })));
    planned.push(...steps.map((due) => ({ ...due, day: on })));
    if (steps.length + restores.length === 0) day = nextDepartureLook(author, done, on, heldUntil);
  }
  return planned;
}
