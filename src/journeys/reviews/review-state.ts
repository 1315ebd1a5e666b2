import type { Services } from '../../services.ts';
import type { AccountState } from '../account/account-state.ts';
import { reviewsAmong } from './list-reviews.ts';
import { ownProposals, type OwnProposal } from './own-proposals.ts';

/** What a member's account says of proposals: hers, and how many of others wait for her. */
export interface ReviewState {
  readonly proposals: readonly OwnProposal[];
  readonly reviews:
    | {
        readonly kind: 'known';
        /** How many wait for her among the newest open proposals. */
        readonly waiting: number;
        /** Whether there are older ones, which nobody looked at. */
        readonly orMore: boolean;
      }
    /** The forge does not answer; why, for operators. */
    | { readonly kind: 'unreachable'; readonly fault: unknown };
}

/** A newcomer's page costs a call of the forge, so an account counts among this many; the queue itself shows all. */
const counted = 50;

/** What a member's account says of proposals; the forge is asked once, and its silence hides the number alone. */
export async function reviewState(own: AccountState, services: Services): Promise<ReviewState> {
  const { actor, circumstances, contributions } = own;
  try {
    const open = await services.contents.proposals('open');
    const [proposals, reviews] = await Promise.all([
      ownProposals(own, contributions, open, services),
      reviewsAmong(open.slice(0, counted), { actor, circumstances }, services),
    ]);
    const orMore = open.length > counted;
    return { proposals, reviews: { kind: 'known', waiting: reviews.length, orMore } };
  } catch (fault) {
    const proposals = await ownProposals(own, contributions, undefined, services);
    return { proposals, reviews: { kind: 'unreachable', fault } };
  }
}
