import { describeFault } from '../domain/describe-fault.ts';
import type { StepKey } from '../ports.ts';
import type { Services } from '../services.ts';
import type { AccessEnd } from './accesses/access.ts';

/** How long a claim keeps others from a step, in milliseconds: longer than any call of a vendor with its retries. */
const claimFor = 120_000;

/** How a step ended; `elsewhere`: another run has it, or did it. */
export type StepOutcome =
  | { readonly kind: 'done'; readonly end: AccessEnd }
  | { readonly kind: 'elsewhere' }
  | { readonly kind: 'failed'; readonly why: string };

/** A step that is claimed. */
interface ClaimedStep {
  /** An earlier try began to change something, and did not come to its end. */
  readonly wasBegun: boolean;
  /** Notes that something is about to be changed. */
  readonly begin: () => Promise<void>;
}

/** What a step does, and what is noted of it before it is marked as done. */
export interface StepWork {
  readonly work: (claimed: ClaimedStep) => Promise<AccessEnd>;
  readonly note?: ((end: AccessEnd) => Promise<void>) | undefined;
}

/**
 * Does a step that the ledger gives to this call: claimed before, marked after. The work itself asks whether it is done
 * already, so that a crash between the two does nothing twice; what an earlier try began counts as done by it. A failure
 * is noted, and never thrown.
 */
export async function takeClaimed(
  key: StepKey,
  { work, note }: StepWork,
  { clock, steps }: Pick<Services, 'clock' | 'steps'>,
): Promise<StepOutcome> {
  const now = clock.now();
  const claim = await steps.claim(key, new Date(now.getTime() + claimFor), now);
  if (!claim) return { kind: 'elsewhere' };
  let end: AccessEnd;
  try {
    const found = await work({ ...claim, begin: () => steps.begin(key) });
    end = { ...found, hadNothing: found.hadNothing && !claim.wasBegun };
    if (!end.hadNothing) await note?.(end);
  } catch (fault) {
    const why = describeFault(fault);
    await steps.fail(key, why, clock.now());
    return { kind: 'failed', why };
  }
  await steps.done(key, { ...end, doneOn: clock.today() }, clock.now());
  return { kind: 'done', end };
}
