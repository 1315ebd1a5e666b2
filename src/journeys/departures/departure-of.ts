import type { DoneDepartureStep } from '../../domain/departure.ts';
import {
  departureStep,
  departureSteps,
  type DepartureChannel,
  type DepartureStepName,
} from '../../domain/departure-steps.ts';
import type { StepRecord } from '../../ports.ts';
import type { Day } from '../../schema/day.ts';
import type { AccessOf } from '../accesses/access.ts';
import type { LookedAt } from '../look-at-due.ts';
import type { OffersFor } from './matching-offers.ts';

/** A member whose departure a run looks at. */
export interface DepartureOf extends AccessOf, LookedAt {
  readonly offersFor: OffersFor;
}

const names: ReadonlySet<string> = new Set(departureSteps.map(({ name }) => name));

/** Whether a row of the ledger is a step of the table of departures. */
export const isDepartureStep = ({ step }: StepRecord): boolean => names.has(step);

/** The steps of departures that are done, as the rule asks for them. */
export const doneSteps = (records: readonly StepRecord[]): DoneDepartureStep[] =>
  records.flatMap((record) => {
    const { cause: end, step, channel, state, doneOn: on, hadNothing } = record;
    if (state !== 'done' || on === undefined || !isDepartureStep(record)) return [];
    return [{ end, step: step as DepartureStepName, channel: channel as DepartureChannel, on, hadNothing }];
  });

/** Closures of earlier departures that were begun and never ended: nobody knows what they closed. */
export const halfDone = (records: readonly StepRecord[], today: Day): StepRecord[] =>
  records.filter(
    (record) =>
      isDepartureStep(record) &&
      (record.state === 'claimed' || record.state === 'failed') &&
      record.cause < today &&
      departureStep(record.step as DepartureStepName).undoneBy !== undefined,
  );

const chatSteps: ReadonlySet<string> = new Set(['join-chat', 'move-to-alumni', 'restore-chat']);

/** The chat's name of a member's account, as the ledger knows it last. */
export const chatReferenceIn = (records: readonly StepRecord[]): string | undefined =>
  records
    .filter(({ step, reference }) => chatSteps.has(step) && reference !== undefined)
    .reduce<StepRecord | undefined>((one, other) => (one && one.at > other.at ? one : other), undefined)
    ?.reference;
