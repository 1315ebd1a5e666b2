import { pathOf, placeOf, type ContentPlace } from '../../domain/content-place.ts';
import { edited, refusedEdit, type Edited } from '../../domain/edit-refusal.ts';
import { editRights } from '../../domain/edit-rights.ts';
import { isAllowed } from '../../domain/permissions.ts';
import { editBranch, proposedOn } from '../../domain/proposal-branch.ts';
import type { Proposal } from '../../ports.ts';
import type { Services } from '../../services.ts';
import type { LoggedIn } from '../logged-in.ts';
import { nameIn, placeNamed, type EntryName } from './entry-name.ts';

/** An entry that waits for approval, with its proposal. */
export interface WaitingEdit {
  readonly place: ContentPlace;
  readonly proposal: Proposal;
}

type WaitingServices = Pick<Services, 'contents'>;

/** The entries that wait, of those that the member edits. */
export async function waitingEdits(
  { actor, circumstances }: LoggedIn,
  { contents }: WaitingServices,
): Promise<EntryName[]> {
  const rights = editRights(actor, circumstances);
  const open = await contents.proposals('open');
  return open.flatMap(({ branch }) => {
    const change = proposedOn(branch);
    const name = change?.kind === 'edit' ? nameIn(change.place, rights) : undefined;
    return name ?? [];
  });
}

/** What waits for an entry; refused to whoever may neither edit nor approve it. */
export async function waitingEdit(
  { actor, circumstances }: LoggedIn,
  name: EntryName,
  { contents }: WaitingServices,
): Promise<Edited<WaitingEdit>> {
  const place = placeNamed(name);
  if (!place) return refusedEdit('no-place');
  if (!isAllowed(actor, { action: 'see-proposal', ...place }, circumstances))
    return refusedEdit('not-allowed');
  const proposal = await contents.find(editBranch(place));
  return proposal?.state === 'open' ? edited({ place, proposal }) : refusedEdit('nothing-waits');
}

/** The text of an entry as it waits; null where the proposal takes the file away. Another path than its own is refused. */
export async function waitingText(
  { actor, circumstances }: LoggedIn,
  name: EntryName,
  path: string,
  { contents }: WaitingServices,
): Promise<Edited<string | null>> {
  const place = placeNamed(name);
  if (!place || placeOf(path) === undefined || pathOf(place) !== path) return refusedEdit('no-place');
  if (!isAllowed(actor, { action: 'see-proposal', ...place }, circumstances))
    return refusedEdit('not-allowed');
  return edited((await contents.read(path, editBranch(place))) ?? null);
}
