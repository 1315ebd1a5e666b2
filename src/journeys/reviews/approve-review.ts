import { statusOf } from '../../domain/edit-status.ts';
import { isReviewRefusal, refusedReview, reviewed, type Reviewed } from '../../domain/review-refusal.ts';
import type { Services } from '../../services.ts';
import type { LoggedIn } from '../logged-in.ts';
import { approveProposal } from './approve-proposal.ts';
import { findReview, type AskedReview } from './find-review.ts';

/** An approval: of a proposal as it was shown. */
export interface Approval extends AskedReview {
  readonly head: string;
}

/**
 * Approves a proposal that was looked at, unless its makers work on it. What somebody has approved already is no fault:
 * it is told apart, for what people read.
 */
export async function approveReview(
  member: LoggedIn,
  { head, ...asked }: Approval,
  services: Services,
): Promise<Reviewed<'approved' | 'already-approved'>> {
  const found = await findReview(member, asked, services);
  if (found.kind === 'refused') return found.refusal === 'approved' ? reviewed('already-approved') : found;
  const { branch, labels } = found.value.proposal;
  if (statusOf(labels) === 'draft') return refusedReview('draft');
  const approved = await approveProposal(member, { branch, head }, services);
  if (approved.kind === 'done')
    return reviewed(approved.value.state === 'merged' ? 'already-approved' : 'approved');
  const { reason } = approved.refusal;
  if (!isReviewRefusal(reason)) throw new Error(`No approval is refused because of "${reason}".`);
  return refusedReview(reason);
}
