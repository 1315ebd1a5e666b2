import type { Services } from '../services.ts';

/** How long a claim keeps others from asking for the same build, in milliseconds: longer than any call lasts. */
const claimFor = 300_000;

/**
 * Asks for a build of the site when the published content is another one than that of the last build: one build for
 * several merges, none for a message that is repeated or late. One that could not be asked for is given up, for the
 * next run. Whether a build was asked for.
 */
export async function publishContent({
  clock,
  contents,
  ledger,
  publisher,
}: Pick<Services, 'clock' | 'contents' | 'ledger' | 'publisher'>): Promise<boolean> {
  if (publisher === undefined) return false;
  const key = `publication/${await contents.head()}`;
  const now = clock.now();
  if (!(await ledger.claim(key, new Date(now.getTime() + claimFor), now))) return false;
  try {
    await publisher.publish();
  } catch (fault) {
    await ledger.giveUp(key);
    throw fault;
  }
  await ledger.done(key, clock.now());
  return true;
}
