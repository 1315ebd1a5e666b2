import { pathOf, type ContentPlace } from '../../domain/content-place.ts';
import { fieldChanges } from '../../domain/field-changes.ts';
import { editBranch } from '../../domain/proposal-branch.ts';
import type { FileChange, NewProposal } from '../../ports.ts';
import type { Services } from '../../services.ts';
import { editProposalText } from '../../texts/edit-proposal.ts';
import { changeWords } from '../../texts/field-words.ts';
import type { LoggedIn } from '../logged-in.ts';
import { reviewersOf } from '../reviewers-of.ts';

interface EditOfEntry {
  readonly member: LoggedIn;
  readonly place: ContentPlace;
  readonly published: string | null;
  readonly pictures: readonly FileChange[];
}

/** The proposal of an edit, for the forge: in the member's name, with what it changes in words. */
export function newEdit(
  { member, place, published, pictures }: EditOfEntry,
  text: string,
  labels: readonly string[],
  { settings }: Pick<Services, 'settings'>,
): NewProposal {
  const { actor, circumstances } = member;
  const changes = fieldChanges(published, text)?.map((change) => changeWords(place.collection, change));
  const { fullname } = actor.author;
  return {
    branch: editBranch(place),
    ...editProposalText({ place, fullname, changes, isNew: published === null, siteUrl: settings.siteUrl }),
    labels,
    reviewers: reviewersOf({ action: 'approve', ...place, by: actor.id }, circumstances, settings),
    changes: [{ path: pathOf(place), text }, ...pictures],
    author: { name: fullname, email: `ne-pas-repondre@${settings.communityDomain}` },
  };
}
