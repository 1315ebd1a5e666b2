import { statusOf } from '../../domain/edit-status.ts';
import { pageAddress } from '../../domain/page-address.ts';
import { proposedOn, type ProposedChange } from '../../domain/proposal-branch.ts';
import type { Contribution, Proposal } from '../../ports.ts';
import type { Services } from '../../services.ts';
import type { LoggedIn } from '../logged-in.ts';
import { editorLink } from './editor-link.ts';

/** Where a proposal of a member stands; `proposed` says no more while the forge does not answer. */
type OwnProposalState = 'proposed' | 'waiting' | 'draft' | 'asked-back' | 'approved' | 'live' | 'closed';

/** What a member proposed. */
export interface OwnProposal {
  readonly change: ProposedChange;
  readonly state: OwnProposalState;
  /** When it came to this state, or was changed last; an instant in ISO 8601. */
  readonly at: string;
  /** Path of the editor, or of the page; undefined where there is neither. */
  readonly link?: string | undefined;
}

/** How long what has ended is told of, in milliseconds. */
const toldDuring = 7 * 86_400_000;

/** A member's parts in what is under way, and in what ended in the last 7 days; the forge is not asked. */
export const ownContributions = (
  id: string,
  { clock, contributions }: Pick<Services, 'clock' | 'contributions'>,
): Promise<Contribution[]> => contributions.ofMember(id, new Date(clock.now().getTime() - toldDuring));

/** Her contributions as she reads them; `open` is what is open at the forge, undefined while it does not answer. */
export async function ownProposals(
  member: LoggedIn,
  contributions: readonly Contribution[],
  open: readonly Proposal[] | undefined,
  services: Pick<Services, 'notes'>,
): Promise<OwnProposal[]> {
  const told = contributions.map(async (held): Promise<OwnProposal | undefined> => {
    const change = proposedOn(held.branch);
    if (!change) return undefined;
    const { state, at } = await standing(held, open, services);
    const isMerged = state === 'approved' || state === 'live';
    return { change, state, at, link: isMerged ? pageAddress(change.place) : editorLink(change, member) };
  });
  return (await Promise.all(told)).filter((one) => one !== undefined);
}

async function standing(
  { branch, member, at, closedAt, liveAt, mergedAt }: Contribution,
  open: readonly Proposal[] | undefined,
  { notes }: Pick<Services, 'notes'>,
): Promise<Pick<OwnProposal, 'state' | 'at'>> {
  if (closedAt !== undefined) return { state: 'closed', at: closedAt };
  if (liveAt !== undefined) return { state: 'live', at: liveAt };
  if (mergedAt !== undefined) return { state: 'approved', at: mergedAt };
  const proposal = open?.find((held) => held.branch === branch);
  if (!proposal) return { state: 'proposed', at };
  if (statusOf(proposal.labels) !== 'draft') return { state: 'waiting', at };
  const asked = (await notes.of(branch)).filter(({ author, resolved }) => author !== member && !resolved);
  const last = asked.at(-1);
  return last ? { state: 'asked-back', at: last.at } : { state: 'draft', at };
}
