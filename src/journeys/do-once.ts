import type { Services } from '../services.ts';

/** How long a claim keeps another run from the same work, in milliseconds: longer than any run lasts. */
const claimFor = 600_000;

/**
 * Does a work that the ledger gives to this call, once for each key; whether it did. What fails is given up, for the
 * next run, and rejects.
 */
export async function doOnce(
  key: string,
  { clock, ledger }: Pick<Services, 'clock' | 'ledger'>,
  work: () => Promise<void>,
): Promise<boolean> {
  const now = clock.now();
  if (!(await ledger.claim(key, new Date(now.getTime() + claimFor), now))) return false;
  try {
    await work();
  } catch (fault) {
    await ledger.giveUp(key);
    throw fault;
  }
  await ledger.done(key, clock.now());
  return true;
}
