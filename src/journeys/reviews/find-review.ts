import { proposedOn, type ProposedChange } from '../../domain/proposal-branch.ts';
import { refusedReview, reviewed, type Reviewed } from '../../domain/review-refusal.ts';
import type { Proposal } from '../../ports.ts';
import type { Services } from '../../services.ts';
import type { LoggedIn } from '../logged-in.ts';
import { mayApprove } from './may-approve.ts';

/** A proposal that somebody asks to review; its branch, where it is known, tells of one that is no longer open too. */
export interface AskedReview {
  readonly number: number;
  readonly branch?: string | undefined;
}

/** An open proposal that a member may approve. */
export interface OpenReview {
  readonly proposal: Proposal;
  readonly change: ProposedChange;
  /** Ids of the members who made it. */
  readonly makers: readonly string[];
}

/** An open proposal that a member may approve today, drafts included; refused for any other. */
export async function findReview(
  member: LoggedIn,
  asked: AskedReview,
  services: Pick<Services, 'contents' | 'contributions'>,
): Promise<Reviewed<OpenReview>> {
  const proposal = await askedProposal(asked, services);
  const change = proposal && proposedOn(proposal.branch);
  if (!change) return refusedReview('nothing-waits');
  if (proposal.state !== 'open') return refusedReview(proposal.state === 'merged' ? 'approved' : 'closed');
  const { isAllowed, makers } = await mayApprove(member, proposal, change, services);
  if (makers.includes(member.actor.id)) return refusedReview('own-change');
  return isAllowed ? reviewed({ proposal, change, makers }) : refusedReview('not-allowed');
}

async function askedProposal(
  { number, branch }: AskedReview,
  { contents }: Pick<Services, 'contents'>,
): Promise<Proposal | undefined> {
  const isOurs = branch !== undefined && proposedOn(branch) !== undefined;
  const newest = isOurs ? await contents.find(branch) : undefined;
  if (newest?.number === number) return newest;
  return (await contents.proposals('open')).find((proposal) => proposal.number === number);
}
