import { edited, refusedEdit, type Edited } from '../../domain/edit-refusal.ts';
import { proposedOn } from '../../domain/proposal-branch.ts';
import type { Proposal } from '../../ports.ts';
import type { Services } from '../../services.ts';
import type { LoggedIn } from '../logged-in.ts';
import { writeAudit } from '../write-audit.ts';
import { auditTarget } from './audit-target.ts';
import { mayApprove } from './may-approve.ts';

/**
 * Approves what waits on a branch, as it was looked at: `head` is the state of the proposal that was shown. Never by
 * whoever made it. What follows, the build and the mails, is done when the forge tells of the merge. To approve again
 * what was approved is no fault.
 */
export async function approveProposal(
  member: LoggedIn,
  { branch, head }: { readonly branch: string; readonly head?: string | undefined },
  services: Services,
): Promise<Edited<Proposal>> {
  const change = proposedOn(branch);
  const proposal = change && (await services.contents.find(branch));
  if (!change || !proposal || proposal.state === 'closed') return refusedEdit('nothing-waits');
  const { isAllowed, makers } = await mayApprove(member, branch, change, services);
  const { actor } = member;
  if (makers.includes(actor.id)) return refusedEdit('own-change');
  if (!isAllowed) return refusedEdit('not-allowed');
  if (proposal.state === 'merged') return settled(branch, proposal, services);

  const outcome = await services.contents.merge(proposal.number, actor.author.fullname, head);
  if (outcome === 'changed') return refusedEdit('changed');
  if (outcome === 'conflict') return refusedEdit('conflict-at-merge');
  if (outcome === 'closed' || outcome === 'unknown') return refusedEdit('nothing-waits');
  const target = auditTarget(change.place);
  await writeAudit(services, { actor: actor.id, action: 'content.approve', target, after: proposal.title });
  return settled(branch, proposal, services);
}

async function settled(branch: string, proposal: Proposal, services: Services): Promise<Edited<Proposal>> {
  await services.contributions.settle(branch, 'merged', services.clock.now());
  await services.notes.clear(branch);
  return edited(proposal);
}
