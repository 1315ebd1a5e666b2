import type { ToolRequest } from '../../ports.ts';
import type { AuditAction } from '../../schema/audit-action.ts';
import type { ToolRequestEnd } from '../../schema/tool-request.ts';
import type { Services } from '../../services.ts';
import { auditOnce } from '../audit-once.ts';

const endActions: Record<ToolRequestEnd, AuditAction> = {
  refused: 'tool.refuse',
  withdrawn: 'tool.withdraw',
  'given-back': 'tool.give-back',
  revoked: 'tool.revoke',
  expired: 'tool.expire',
  'mission-ended': 'tool.mission-end',
};

/** What happened to a request so far, in its order, and by whom. */
function actsOf(request: ToolRequest): { readonly actor: string; readonly action: AuditAction }[] {
  const { member, decision, decidedBy, endedBy, endedBecause } = request;
  return [
    { actor: member, action: 'tool.ask' },
    ...(decision === 'granted' && decidedBy !== undefined
      ? [{ actor: decidedBy, action: 'tool.grant' as const }]
      : []),
    ...(endedBecause !== undefined && endedBy !== undefined
      ? [{ actor: endedBy, action: endActions[endedBecause] }]
      : []),
  ];
}

/**
 * Records in the audit what happened to a request, each act once; false where another call is at it, or where a call
 * that ended halfway keeps it for some minutes.
 */
export async function auditRequest(
  request: ToolRequest,
  services: Pick<Services, 'audit' | 'clock' | 'ledger'>,
): Promise<boolean> {
  const { id, member: target, tool, askedAt } = request;
  const after = `${tool} (demande ${id})`;
  let isDone = true;
  for (const { actor, action } of actsOf(request)) {
    const key = `outil/${id}/audit/${action}`;
    if ((await services.ledger.doneAt(key)) !== undefined) continue;
    // Written by a call that ended before it could say so.
    const { items } = await services.audit.page({ target, action, from: askedAt }, { size: 500 });
    if (items.some((event) => event.after === after)) continue;
    await auditOnce(key, { actor, action, target, after }, services);
    if ((await services.ledger.doneAt(key)) === undefined) isDone = false;
  }
  return isDone;
}
