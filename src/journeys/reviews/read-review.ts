import { statusOf } from '../../domain/edit-status.ts';
import { reviewed, type Reviewed } from '../../domain/review-refusal.ts';
import type { Note, Proposal } from '../../ports.ts';
import type { Services } from '../../services.ts';
import type { LoggedIn } from '../logged-in.ts';
import { nameInCommunity } from '../name-in-community.ts';
import { changedFiles, type ChangedFile } from './changed-files.ts';
import { findReview, type AskedReview } from './find-review.ts';

/** A proposal, with all that somebody who may approve it wants to know. */
export interface Review {
  readonly proposal: Proposal;
  /** Its makers work on it: it is not to be approved now. */
  readonly isDraft: boolean;
  /** Whole names of the members who made it. */
  readonly makers: readonly string[];
  readonly files: readonly ChangedFile[];
  /** Oldest first, each with the whole name of its author. */
  readonly notes: readonly (Note & { readonly authorName: string })[];
}

/** A proposal for whoever may approve it; refused to anybody else, and once it is no longer open. */
export async function readReview(
  member: LoggedIn,
  asked: AskedReview,
  services: Pick<Services, 'contents' | 'contributions' | 'notes'>,
): Promise<Reviewed<Review>> {
  const found = await findReview(member, asked, services);
  if (found.kind === 'refused') return found;
  const { proposal, makers } = found.value;
  // After its head was read: where it changes meanwhile, an approval of that head is refused.
  const [files, notes] = await Promise.all([
    changedFiles(proposal.number, services),
    services.notes.of(proposal.branch),
  ]);
  const nameOf = (id: string) => nameInCommunity(id, member.circumstances).fullname;
  return reviewed({
    proposal,
    isDraft: statusOf(proposal.labels) === 'draft',
    makers: makers.map(nameOf),
    files,
    notes: notes.map((note) => ({ ...note, authorName: nameOf(note.author) })),
  });
}
