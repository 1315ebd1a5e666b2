import type { ContentPlace } from '../../domain/content-place.ts';
import { statusOf } from '../../domain/edit-status.ts';
import { fewAtATime } from '../../domain/few-at-a-time.ts';
import { isAllowed } from '../../domain/permissions.ts';
import { proposedOn, type ProposedChange } from '../../domain/proposal-branch.ts';
import type { Proposal } from '../../ports.ts';
import type { Services } from '../../services.ts';
import type { LoggedIn } from '../logged-in.ts';
import { mayApprove } from './may-approve.ts';

/** A proposal that waits for a member's approval. */
export interface WaitingReview {
  readonly proposal: Proposal;
  readonly kind: ProposedChange['kind'];
  readonly place: ContentPlace;
  /** Ids of the members who made it. */
  readonly makers: readonly string[];
  /** The state of the proposal, which an approval names. */
  readonly head: string;
}

/** How many proposals are looked at together: each may cost a call of the forge. */
const width = 8;

type ListServices = Pick<Services, 'contents' | 'contributions'>;

/** The proposals that a member may approve today, drafts aside, newest first. */
export const reviewsFor = async (member: LoggedIn, services: ListServices): Promise<WaitingReview[]> =>
  reviewsAmong(await services.contents.proposals('open'), member, services);

/** Those of some open proposals that a member may approve today, drafts aside, in their order. */
export async function reviewsAmong(
  open: readonly Proposal[],
  member: LoggedIn,
  services: ListServices,
): Promise<WaitingReview[]> {
  const asked = await fewAtATime(open, width, async (proposal): Promise<WaitingReview | undefined> => {
    const { head, labels } = proposal;
    const change = proposedOn(proposal.branch);
    if (!change || statusOf(labels) === 'draft' || !mayConcern(member, change)) return undefined;
    const { isAllowed: isHers, makers } = await mayApprove(member, proposal, change, services);
    return isHers ? { proposal, ...change, makers, head } : undefined;
  });
  return asked.filter((review) => review !== undefined);
}

/** What the policy says before anything is read: only a newcomer's page, which is not published, has to be. */
function mayConcern({ actor, circumstances }: LoggedIn, { place }: ProposedChange): boolean {
  const allows = (wish: Parameters<typeof isAllowed>[1]) => isAllowed(actor, wish, circumstances);
  if (allows({ action: 'approve', ...place, by: '' })) return true;
  const isPublished = circumstances.authors.some(({ id }) => id === place.id);
  const isActive = allows({ action: 'change-account', account: actor.id });
  return place.collection === 'authors' && !isPublished && isActive;
}
