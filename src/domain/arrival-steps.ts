import type { Arrival } from '../ports.ts';
import type { Day } from '../schema/day.ts';

/** The steps of an arrival, in their order. */
export type ArrivalStepName = 'form' | 'proposal' | 'approval' | 'publication' | 'mission' | 'accounts';

/** Done, being waited for, still to come, or given up. */
export type StepState = 'done' | 'waiting' | 'to-come' | 'stopped';

export interface ArrivalStep {
  readonly name: ArrivalStepName;
  readonly state: StepState;
  /** When it was done, an instant in ISO 8601. */
  readonly at?: string | undefined;
}

/** What is known of an arrival besides its record. */
export interface ArrivalProgress {
  readonly today: Day;
  /** First day of the newcomer's mission, once her file is published. */
  readonly start?: Day | undefined;
}

/** Where an arrival stands: the first step that is not done is waited for, those after it are to come. */
export function arrivalSteps(arrival: Arrival, { today, start }: ArrivalProgress): ArrivalStep[] {
  const done: Record<ArrivalStepName, string | boolean | undefined> = {
    form: arrival.submittedAt,
    proposal: arrival.proposedAt,
    approval: arrival.mergedAt,
    publication: start !== undefined,
    mission: start !== undefined && start <= today,
    accounts: false,
  };
  const names = Object.keys(done) as ArrivalStepName[];
  const first = names.find((name) => done[name] === undefined || done[name] === false);
  return names.map((name) => {
    const held = done[name];
    const at = typeof held === 'string' ? held : undefined;
    if (name === first) return { name, state: arrival.closedAt === undefined ? 'waiting' : 'stopped' };
    const isDone = first === undefined || names.indexOf(name) < names.indexOf(first);
    return isDone ? { name, state: 'done', at } : { name, state: 'to-come' };
  });
}
