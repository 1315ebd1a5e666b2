import { mediaFolder, pathOf, picturePath } from '../../domain/content-place.ts';
import { edited, refusedEdit, type Edited } from '../../domain/edit-refusal.ts';
import { statusOf } from '../../domain/edit-status.ts';
import { proposedOn, type ProposedChange } from '../../domain/proposal-branch.ts';
import type { Proposal } from '../../ports.ts';
import type { Services } from '../../services.ts';
import type { LoggedIn } from '../logged-in.ts';
import { writeAudit } from '../write-audit.ts';
import { auditTarget } from './audit-target.ts';
import { mayApprove } from './may-approve.ts';

/**
 * Approves what waits on a branch, as it was looked at: `head` is the state of the proposal that was shown, the present
 * one unless told. Never by whoever made it, and only where it changes what its branch says. What follows, the build,
 * the mails and the end of the contributions, is done when the forge tells of the merge. To approve again what was
 * approved is no fault.
 */
export async function approveProposal(
  member: LoggedIn,
  { branch, head }: { readonly branch: string; readonly head?: string | undefined },
  services: Services,
): Promise<Edited<Proposal>> {
  const change = proposedOn(branch);
  const proposal = change && (await services.contents.find(branch));
  if (!change || !proposal || proposal.state === 'closed') return refusedEdit('nothing-waits');
  const { isAllowed, makers } = await mayApprove(member, proposal, change, services);
  const { actor } = member;
  if (makers.includes(actor.id)) return refusedEdit('own-change');
  if (!isAllowed) return refusedEdit('not-allowed');
  if (proposal.state === 'merged') return edited(proposal);
  if (statusOf(proposal.labels) === 'draft') return refusedEdit('draft');
  // By hand, anything can be put on a branch of the forge.
  const files = await services.contents.diff(proposal.number);
  if (!files.every(({ path }) => belongsTo(path, change))) return refusedEdit('not-allowed');

  const outcome = await services.contents.merge(
    proposal.number,
    actor.author.fullname,
    head ?? proposal.head,
  );
  if (outcome === 'changed') return refusedEdit('changed');
  if (outcome === 'conflict') return refusedEdit('conflict-at-merge');
  if (outcome === 'closed' || outcome === 'unknown') return refusedEdit('nothing-waits');
  await services.notes.clear(branch);
  const target = auditTarget(change.place);
  await writeAudit(services, { actor: actor.id, action: 'content.approve', target, after: proposal.title });
  return edited(proposal);
}

/** Whether a proposal may change a path: its entry's own, and pictures with an edit. */
function belongsTo(path: string, { kind, place }: ProposedChange): boolean {
  if (kind === 'picture') return path === picturePath(place.id);
  const isPicture = path.startsWith(`${mediaFolder}/`);
  return path === pathOf(place) || (kind === 'edit' && isPicture);
}
