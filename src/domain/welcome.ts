import { welcomeTable, type WelcomeStep } from './welcome-accesses.ts';

/** Where a welcome stands. */
export interface WelcomeDue {
  /** To be done now; in any order. */
  readonly due: readonly WelcomeStep[];
  /** To be done once what they need is done. */
  readonly waiting: readonly WelcomeStep[];
  /** Done, and wanted no longer: to be undone. */
  readonly undo: readonly WelcomeStep[];
}

/** Steps that are undone when they are wanted no longer; the rest ends with the departure, or has happened. */
const undoable: readonly WelcomeStep['step'][] = ['join-list', 'invite-github'];

/** What a welcome asks for, out of the steps that are wanted and those that are done. */
export function welcomeDue(wanted: readonly WelcomeStep[], done: readonly WelcomeStep[]): WelcomeDue {
  const left = wanted.filter((step) => !has(done, step));
  const isReady = ({ step }: WelcomeStep): boolean => {
    const needs = welcomeTable.find(({ name }) => name === step)?.needs ?? [];
    return !left.some((other) => needs.includes(other.step));
  };
  return {
    due: inOrder(left.filter(isReady)),
    waiting: inOrder(left.filter((step) => !isReady(step))),
    undo: inOrder(done.filter((step) => undoable.includes(step.step) && !has(wanted, step))),
  };
}

const has = (steps: readonly WelcomeStep[], { step, channel }: WelcomeStep): boolean =>
  steps.some((held) => held.step === step && held.channel === channel);

const placeOf = ({ step }: WelcomeStep): number => welcomeTable.findIndex(({ name }) => name === step);
const inOrder = (steps: readonly WelcomeStep[]): WelcomeStep[] =>
  steps.toSorted((one, other) => placeOf(one) - placeOf(other));
