import type { Proposal } from '../ports.ts';
import type { Services } from '../services.ts';
import { auditOnce } from './audit-once.ts';

type AuditServices = Pick<Services, 'audit' | 'clock' | 'ledger'>;

/** Records that a newcomer's proposal was opened; whether that is recorded now. */
export const auditSubmission = (id: string, proposal: number, services: AuditServices): Promise<boolean> =>
  auditOnce(
    `arrivee/${id}/${proposal}/audit/demande`,
    { actor: id, action: 'arrival.submit', target: id },
    services,
  );

/** Records that it was approved or closed; by whom, the forge tells; whether that is recorded now. */
export const auditEnd = (
  id: string,
  { number, state, updatedAt }: Pick<Proposal, 'number' | 'state' | 'updatedAt'>,
  services: AuditServices,
): Promise<boolean> =>
  auditOnce(
    `arrivee/${id}/${number}/audit/${state}/${updatedAt}`,
    { actor: 'forge', action: state === 'merged' ? 'arrival.publish' : 'arrival.close', target: id },
    services,
  );
