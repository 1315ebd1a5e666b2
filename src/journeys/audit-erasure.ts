import type { Services } from '../services.ts';
import { auditOnce } from './audit-once.ts';

/**
 * Records, before it is done, that somebody's private data are erased; `since` tells this erasure from one of a former
 * account. False while another call is at it, or for some minutes after one died there: nothing may be erased then.
 */
export function auditErasure(
  { id, since, actor }: { readonly id: string; readonly since: string; readonly actor: string },
  services: Pick<Services, 'audit' | 'clock' | 'ledger'>,
): Promise<boolean> {
  return auditOnce(`effacement/${id}/${since}`, { actor, action: 'account.erase', target: id }, services);
}
