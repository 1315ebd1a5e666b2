import type { StepProgress } from '../../domain/step-progress.ts';
import type { Hold } from '../../ports.ts';
import type { Day } from '../../schema/day.ts';

/** Somebody whom the console shows among those who come and go. */
export interface Movement {
  /** Id of the member. */
  readonly id: string;
  /** Undefined for somebody without a published page. */
  readonly fullname: string | undefined;
  /** `page`: an arrival whose page waits. */
  readonly kind: 'arrival' | 'page' | 'departure' | 'failure' | 'no-account' | 'no-page' | 'no-address';
  /** The first day, or the last. */
  readonly day?: Day | undefined;
  readonly hold?: Hold | undefined;
  readonly steps: readonly StepProgress[];
}

/** Whether a step of hers fails. */
export const hasFailure = ({ steps }: Movement): boolean => steps.some(({ state }) => state === 'failed');
