import type { Services } from '../services.ts';
import { writeAudit, type AuditedAct } from './write-audit.ts';

/** How long a claim keeps others from recording the same act, in milliseconds: longer than any call lasts. */
const claimFor = 300_000;

/**
 * Records an act in the audit once, however often it is repeated; `key` tells it from every other. False while another
 * call is at it, or for some minutes after one died there: what must not happen without its line waits.
 */
export async function auditOnce(
  key: string,
  act: AuditedAct,
  services: Pick<Services, 'audit' | 'clock' | 'ledger'>,
): Promise<boolean> {
  const { clock, ledger } = services;
  const now = clock.now();
  if (!(await ledger.claim(key, new Date(now.getTime() + claimFor), now)))
    return (await ledger.doneAt(key)) !== undefined;
  try {
    await writeAudit(services, act);
  } catch (fault) {
    await ledger.giveUp(key);
    throw fault;
  }
  await ledger.done(key, clock.now());
  return true;
}
