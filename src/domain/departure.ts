import type { Author } from '../schema/author.ts';
import type { Day } from '../schema/day.ts';
import { addDays } from './calendar.ts';
import {
  dayOfStep,
  departureStep,
  departureSteps,
  type DepartureChannel,
  type DepartureStep,
  type DepartureStepName,
  type RestoreStepName,
} from './departure-steps.ts';
import { isRunning } from './mission.ts';
import { lastRunningStretch } from './running-stretch.ts';

/** One step of one departure; with the member's id, the key of the ledger. */
export interface DepartureKey {
  /** The last running day from which it is counted. */
  readonly end: Day;
  readonly step: DepartureStepName;
  readonly channel: DepartureChannel;
}

/** A step that is done, and that no restoring has undone since. */
export interface DoneDepartureStep extends DepartureKey {
  /** The day on which it was done. */
  readonly on: Day;
  /** There was nothing to close: done all the same, and no receipt tells of it. */
  readonly hadNothing?: boolean | undefined;
}

/** What gives back what an earlier departure closed; once done, the steps that it undoes count as done no longer. */
export interface RestoreStep {
  readonly step: RestoreStepName;
  readonly undoes: readonly DoneDepartureStep[];
}

export interface DepartureDue {
  readonly steps: readonly DepartureKey[];
  readonly restores: readonly RestoreStep[];
}

/** The last running day, from which a departure is counted; undefined where the end is not known. */
export const departureDay = (author: Pick<Author, 'missions'>, today: Day): Day | undefined =>
  lastRunningStretch(author, today)?.end;

/**
 * What a member's departure asks for today: the steps that are reached and not done, in the order of the table, and what
 * to restore of an earlier departure now that she runs again. A receipt is due once what it tells of is done, so a run
 * asks again after its closures. No closure is due through the last day of a hold, `heldUntil`; messages are.
 */
export function departureStepsDue(
  author: Pick<Author, 'missions'>,
  done: readonly DoneDepartureStep[],
  today: Day,
  heldUntil?: Day,
): DepartureDue {
  const stretch = lastRunningStretch(author, today);
  const isBack = stretch !== undefined && isRunning(stretch, today);
  const restores = isBack ? restoresOf(done.filter(({ end }) => end < today)) : [];
  if (stretch?.end === undefined) return { steps: [], restores };
  const { start, end } = stretch;
  const ofThisEnd = done.filter((held) => held.end === end);
  const isHeld = heldUntil !== undefined && today <= heldUntil;
  const steps = departureSteps
    .filter((step) => dayOfStep(step.name, end) <= today && !(isHeld && step.kind === 'closure'))
    .filter((step) => isStillMeant(step, { start, end }, today) && isPrepared(step, ofThisEnd, today))
    .flatMap(({ name, channels }) => channels.map((channel) => ({ end, step: name, channel })))
    .filter((due) => !ofThisEnd.some(({ step, channel }) => step === due.step && channel === due.channel));
  return { steps, restores };
}

/** No step that another one replaces by now; a reminder only while the stretch runs, and on a day that it has. */
function isStillMeant(
  { name, kind, replacedBy }: DepartureStep,
  { start, end }: { readonly start: Day; readonly end: Day },
  today: Day,
): boolean {
  if (replacedBy !== undefined && dayOfStep(replacedBy, end) <= today) return false;
  return kind !== 'reminder' || (today <= end && dayOfStep(name, end) >= start);
}

/** What must be done before is done, for long enough; a receipt has something to tell. */
function isPrepared(
  { after, tells }: DepartureStep,
  done: readonly DoneDepartureStep[],
  today: Day,
): boolean {
  if (after && !done.some(({ step, on }) => step === after.step && addDays(on, after.days) <= today))
    return false;
  return tells === undefined || done.some(({ step, hadNothing }) => tells.includes(step) && !hadNothing);
}

/** One step for each access that was closed; receipts and what cannot be given back are undone along with it. */
function restoresOf(done: readonly DoneDepartureStep[]): RestoreStep[] {
  const byStep = new Map<RestoreStepName, DoneDepartureStep[]>();
  for (const held of done) {
    const { undoneBy } = departureStep(held.step);
    if (undoneBy) byStep.set(undoneBy, [...(byStep.get(undoneBy) ?? []), held]);
  }
  return [...byStep].map(([step, undoes]) => ({ step, undoes }));
}
