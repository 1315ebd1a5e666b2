import type { AuditEvent } from '../ports.ts';
import type { AuditAction } from '../schema/audit-action.ts';
import type { Services } from '../services.ts';

/** Who did what to whom. Private values of `before` and `after` are masked already (domain/masked.ts). */
export interface AuditedAct extends Pick<AuditEvent, 'actor' | 'target' | 'before' | 'after'> {
  readonly action: AuditAction;
}

/** Records a change in the audit, at the moment of the clock; rejects when it cannot be recorded. */
export const writeAudit = (
  { audit, clock }: Pick<Services, 'audit' | 'clock'>,
  { actor, action, target, before, after }: AuditedAct,
): Promise<void> =>
  audit.write({
    at: clock.now().toISOString(),
    actor,
    action,
    target,
    ...(before !== undefined && { before }),
    ...(after !== undefined && { after }),
  });
