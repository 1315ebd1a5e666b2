import { edited, refusedEdit, type Edited } from '../../domain/edit-refusal.ts';
import { withStatus, type EditStatus } from '../../domain/edit-status.ts';
import { isAllowed } from '../../domain/permissions.ts';
import { editBranch } from '../../domain/proposal-branch.ts';
import type { Services } from '../../services.ts';
import type { LoggedIn } from '../logged-in.ts';
import { approveProposal } from '../reviews/approve-proposal.ts';
import { auditTarget } from '../reviews/audit-target.ts';
import { mayApprove } from '../reviews/may-approve.ts';
import { tellApprovers } from '../reviews/tell-approvers.ts';
import { writeAudit } from '../write-audit.ts';
import type { EditorServices } from './editor-services.ts';
import { placeNamed, type EntryName } from './entry-name.ts';
import { waitingEdit } from './waiting-edits.ts';

/** Sends what waits to a review, or takes it back to a draft; only who may approve it calls it ready. */
export async function changeStatus(
  member: LoggedIn,
  name: EntryName,
  status: EditStatus,
  services: EditorServices,
): Promise<Edited> {
  const waiting = await waitingEdit(member, name, services);
  if (waiting.kind === 'refused') return waiting;
  const { place, proposal } = waiting.value;
  const { number, labels } = proposal;
  if (status === 'pending_publish') {
    const right = await mayApprove(member, proposal, { kind: 'edit', place }, services);
    if (right.makers.includes(member.actor.id)) return refusedEdit('own-change');
    if (!right.isAllowed) return refusedEdit('not-allowed');
  } else if (!isAllowed(member.actor, { action: 'edit', ...place }, member.circumstances))
    return refusedEdit('not-allowed');
  const changed = withStatus(labels, status);
  await services.contents.relabel(number, changed);
  if (status === 'pending_review')
    services.later(tellApprovers({ ...proposal, labels: changed }, member.circumstances, services));
  return edited(undefined);
}

/** Approves what waits for an entry, as it is now; in the editor, that is what was just read. */
export async function publishEntry(member: LoggedIn, name: EntryName, services: Services): Promise<Edited> {
  const place = placeNamed(name);
  if (!place) return refusedEdit('no-place');
  const approved = await approveProposal(member, { branch: editBranch(place) }, services);
  return approved.kind === 'refused' ? approved : edited(undefined);
}

/** Takes back what waits for an entry: whoever made it may, and who accompanies the whole community. */
export async function withdrawEntry(
  { actor, circumstances }: LoggedIn,
  name: EntryName,
  { audit, clock, contents, contributions, notes }: Services,
): Promise<Edited> {
  const place = placeNamed(name);
  if (!place) return refusedEdit('no-place');
  const branch = editBranch(place);
  const by = (await contributions.waiting(branch)).map(({ member }) => member);
  if (!isAllowed(actor, { action: 'withdraw', by }, circumstances)) return refusedEdit('not-allowed');
  const proposal = await contents.find(branch);
  if (proposal?.state !== 'open') return refusedEdit('nothing-waits');
  await contents.close(proposal.number);
  await contributions.settle(branch, 'closed', clock.now());
  await notes.clear(branch);
  await writeAudit(
    { audit, clock },
    { actor: actor.id, action: 'content.withdraw', target: auditTarget(place), before: proposal.title },
  );
  return edited(undefined);
}
