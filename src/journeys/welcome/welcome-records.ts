import { welcomeTable, type WelcomeStep, type WelcomeStepName } from '../../domain/welcome-accesses.ts';
import type { StepRecord } from '../../ports.ts';
import type { Day } from '../../schema/day.ts';

const names: ReadonlySet<string> = new Set(welcomeTable.map(({ name }) => name));

/** The steps of a welcome that are done, for a stretch of missions. */
export const welcomeSteps = (records: readonly StepRecord[], cause: Day): WelcomeStep[] =>
  records
    .filter((record) => record.state === 'done' && record.cause === cause && names.has(record.step))
    .map(({ step, channel }) => ({ step: step as WelcomeStepName, channel }));

/** The steps of any welcome that failed, or were left half-way. */
export const unfinishedSteps = (records: readonly StepRecord[]): StepRecord[] =>
  records.filter(({ step, state }) => names.has(step) && (state === 'failed' || state === 'claimed'));

/** What the ledger says of a list that its member left by her own choice. */
export const ownChoice = 'left by herself';

/** The lists that a member chose to leave. */
export const leftByHerself = (records: readonly StepRecord[]): string[] =>
  records
    .filter(({ step, state, why }) => step === 'join-list' && state === 'cancelled' && why === ownChoice)
    .map(({ channel }) => channel);

/** Whether no run looked at her yet: that she left a list says nothing of what she has. */
export const isFirstLook = (records: readonly StepRecord[]): boolean =>
  records.every((record) => leftByHerself([record]).length > 0);
