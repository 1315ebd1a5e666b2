import type { Day } from '../schema/day.ts';

/** What a step that is reached waits for. */
export type StepWait =
  | { readonly kind: 'next-run' | 'account' | 'closure' }
  | { readonly kind: 'step'; readonly step: string }
  | { readonly kind: 'hold'; readonly until: Day };

/** Where one step of a welcome or of a departure stands. */
export interface StepProgress {
  readonly step: string;
  readonly channel: string;
  readonly state: 'done' | 'failed' | 'running' | 'cancelled' | 'waiting' | 'to-come';
  /** The day on which it was done, or will be. */
  readonly day?: Day | undefined;
  /** It was done, but there was nothing to do. */
  readonly hadNothing?: boolean | undefined;
  readonly waitsFor?: StepWait | undefined;
  /** Why it failed, for operators, and since when: an instant in ISO 8601. */
  readonly why?: string | undefined;
  readonly failingSince?: string | undefined;
}

/** What the ledger holds of a step, as far as its progress goes. */
export interface RecordedStep {
  readonly cause: Day;
  readonly step: string;
  readonly channel: string;
  readonly state: 'claimed' | 'done' | 'failed' | 'cancelled';
  readonly doneOn?: Day | undefined;
  readonly hadNothing: boolean;
  readonly why?: string | undefined;
  readonly failingSince?: string | undefined;
}

/** Where a step stands by its row of the ledger. */
export function recordedProgress(record: RecordedStep): StepProgress {
  const { step, channel, state, doneOn, hadNothing, why, failingSince } = record;
  const key = { step, channel };
  if (state === 'done') return { ...key, state, day: doneOn, hadNothing };
  if (state === 'failed') return { ...key, state, why, failingSince };
  return { ...key, state: state === 'claimed' ? 'running' : 'cancelled' };
}

/** Whether nothing is left to do for a step. */
export const isOver = ({ state }: StepProgress): boolean => state === 'done' || state === 'cancelled';
