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

/**
 * Does a step that the ledger gives to this call: claimed before, marked after. The work itself asks whether it is done
 * already, so that a crash between the two does nothing twice. Its failure is noted, and never thrown.
 */
export async function takeClaimed(
  key: StepKey,
  work: () => Promise<AccessEnd>,
  { clock, steps }: Pick<Services, 'clock' | 'steps'>,
): Promise<StepOutcome> {
  const now = clock.now();
  if (!(await steps.claim(key, new Date(now.getTime() + claimFor), now))) return { kind: 'elsewhere' };
  let end: AccessEnd;
  try {
    end = await work();
  } catch (fault) {
    const why = describeFault(fault);
    await steps.fail(key, why, clock.now());
    return { kind: 'failed', why };
  }
  await steps.done(key, { ...end, doneOn: clock.today() }, clock.now());
  return { kind: 'done', end };
}
