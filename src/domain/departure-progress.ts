import type { Author } from '../schema/author.ts';
import type { Day } from '../schema/day.ts';
import { departurePlan, type PlannedStep } from './departure-plan.ts';
import { dayOfStep, departureSteps, type DepartureStep } from './departure-steps.ts';
import { departureDay, type DoneDepartureStep } from './departure.ts';
import { recordedProgress, type RecordedStep, type StepProgress, type StepWait } from './step-progress.ts';

/** How far ahead a step can be, in days: the last one of the table, after the longest hold. */
const horizon = 400;

/** What is known of a departure. */
export interface DepartureFacts {
  readonly author: Pick<Author, 'missions'>;
  readonly records: readonly RecordedStep[];
  readonly done: readonly DoneDepartureStep[];
  readonly heldUntil?: Day | undefined;
}

/**
 * Where each step of a member's departure stands, in the order of the table: what the ledger holds, and the day of what
 * is still to come. A reminder whose day another one's took is not among them.
 */
export function departureProgress(facts: DepartureFacts, today: Day): StepProgress[] {
  const { author, records, done, heldUntil } = facts;
  const end = departureDay(author, today);
  if (end === undefined) return [];
  const plan = departurePlan(author, done, today, horizon, heldUntil);
  return departureSteps.flatMap((row) =>
    row.channels.flatMap((channel): StepProgress[] => {
      const isRow = (one: RecordedStep | PlannedStep) => one.step === row.name && one.channel === channel;
      const record = records.find((one) => one.cause === end && isRow(one));
      if (record && record.state !== 'cancelled') return [recordedProgress(record)];
      const planned = plan.find((one) => one.end === end && isRow(one));
      if (planned) return [plannedProgress(row, planned, facts, today)];
      return record ? [recordedProgress(record)] : [];
    }),
  );
}

function plannedProgress(
  row: DepartureStep,
  { step, channel, day, end }: PlannedStep,
  { done, heldUntil }: DepartureFacts,
  today: Day,
): StepProgress {
  const isReached = dayOfStep(row.name, end) <= today;
  if (!isReached) return { step, channel, state: 'to-come', day };
  const isDone = (name: string) => done.some((held) => held.end === end && held.step === name);
  return { step, channel, state: 'waiting', day, waitsFor: waitOf(row, isDone, today, heldUntil) };
}

function waitOf(
  { kind, after, tells }: DepartureStep,
  isDone: (name: string) => boolean,
  today: Day,
  heldUntil: Day | undefined,
): StepWait {
  if (kind === 'closure' && heldUntil !== undefined && today <= heldUntil)
    return { kind: 'hold', until: heldUntil };
  if (after && !isDone(after.step)) return { kind: 'step', step: after.step };
  if (tells && !tells.some(isDone)) return { kind: 'closure' };
  return { kind: 'next-run' };
}
