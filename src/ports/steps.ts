import type { Day } from '../schema/day.ts';

/** One step of one welcome or departure, by one channel. */
export interface StepKey {
  readonly member: string;
  /** The day that the step is counted from: the first of a stretch of missions, or its last. */
  readonly cause: Day;
  readonly step: string;
  readonly channel: string;
}

export const stepStates = ['claimed', 'done', 'failed', 'cancelled'] as const;
export type StepState = (typeof stepStates)[number];

export interface StepRecord extends StepKey {
  readonly state: StepState;
  /** When it came to this state, an instant in ISO 8601. */
  readonly at: string;
  /** The day on which it was done. */
  readonly doneOn?: Day | undefined;
  /** It was done, but there was nothing to do. */
  readonly hadNothing: boolean;
  /** The vendor's name for what the step concerned; nothing private. */
  readonly reference?: string | undefined;
  /** How often it failed in a row, and since when. */
  readonly failures: number;
  readonly failingSince?: string | undefined;
  /** Why it failed, or was cancelled, for operators. */
  readonly why?: string | undefined;
}

/** A step that a call may do. */
interface StepClaim {
  /** An earlier claim began to change something, and nobody knows how far it came. */
  readonly wasBegun: boolean;
}

/** How a step ended well. */
type StepEnd = Pick<StepRecord, 'hadNothing' | 'reference'> & { readonly doneOn: Day };

/** The rows of the ledger of welcomes and departures: one a member, cause day, step and channel. */
export interface Steps {
  /**
   * The claim, when this call made it: nobody holds it, nobody did it; undefined otherwise. A claim can be made again from
   * `until` on.
   */
  claim(key: StepKey, until: Date, now: Date): Promise<StepClaim | undefined>;
  /** The claimed step is about to change something; whoever claims it again after a crash or a failure is told. */
  begin(key: StepKey): Promise<void>;
  /** The claimed step is done. */
  done(key: StepKey, end: StepEnd, now: Date): Promise<void>;
  /** Notes steps as done, without anything to do; those that the ledger has stay as they are. */
  found(keys: readonly StepKey[], doneOn: Day, now: Date): Promise<void>;
  /** The claimed step failed: anyone may claim it again. */
  fail(key: StepKey, why: string, now: Date): Promise<void>;
  /** The step is meant no longer, or was undone; should it be meant again, it can be claimed again. */
  cancel(keys: readonly StepKey[], why: string, now: Date): Promise<void>;
  /** All rows of some members. */
  of(members: readonly string[]): Promise<StepRecord[]>;
  /** Rows that failed, those that fail for longest first. */
  failing(size: number): Promise<StepRecord[]>;
  /** Claimed rows whose claim ended before their step was done, the longest claimed first. */
  lapsed(now: Date, size: number): Promise<StepRecord[]>;
  /** How many rows failed. */
  countFailing(): Promise<number>;
  /** Members none of whose rows came to its state at a moment or later; by id, those after an id. */
  membersBefore(moment: Date, size: number, after?: string): Promise<string[]>;
  /** Forgets a member. */
  forget(member: string): Promise<void>;
}
