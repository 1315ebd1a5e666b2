import { editedText } from '../../content/edit-entry.ts';
import { UnreadableFrontMatter } from '../../content/front-matter.ts';
import { carriedText } from '../../domain/carried-text.ts';
import { pathOf, placeOf, type ContentPlace } from '../../domain/content-place.ts';
import { edited, refusedEdit, type Edited } from '../../domain/edit-refusal.ts';
import { labelOfStatus, pictureLabel, statusOf, type EditStatus } from '../../domain/edit-status.ts';
import { isAllowed } from '../../domain/permissions.ts';
import { editBranch } from '../../domain/proposal-branch.ts';
import { fingerprint } from '../../domain/signed-link.ts';
import type { FileChange, FileDiff, Proposal } from '../../ports.ts';
import type { LoggedIn } from '../logged-in.ts';
import { tellApprovers } from '../reviews/tell-approvers.ts';
import { checkedEdit } from './checked-edit.ts';
import type { EditorServices } from './editor-services.ts';
import { placeNamed, type EntryName } from './entry-name.ts';
import { preparePictures, type BroughtPicture } from './prepare-pictures.ts';
import { newEdit } from './new-edit.ts';
import { recordEdit } from './record-edit.ts';

/** An entry as the editor saves it. */
export interface SavedEntry {
  readonly name: EntryName;
  readonly path: string;
  /** The whole file, as the editor writes it. */
  readonly text: string;
  /** Fingerprint of the text that it was opened with; without it, what waits is left alone unless it is all hers. */
  readonly base?: string | undefined;
  readonly status: EditStatus;
  readonly pictures: readonly BroughtPicture[];
}

/** What the editor must know of what it saved. */
export interface SavedText {
  /** Fingerprint of the text that waits now: the next save's `base`. */
  readonly base: string;
}

const longestText = 200_000;

/**
 * Proposes an entry as the editor saves it: what changed alone, checked against the schema, on top of the published
 * branch, one proposal an entry. Nothing is overwritten: where the file, or what waits, is no longer what was opened,
 * the save is refused with the text that is there now. Asking the same again changes nothing.
 */
export async function saveEntry(
  member: LoggedIn,
  saved: SavedEntry,
  services: EditorServices,
): Promise<Edited<SavedText>> {
  const place = placeOf(saved.path);
  const named = placeNamed(saved.name);
  if (!place || !named || pathOf(named) !== saved.path) return refusedEdit('no-place');
  const { contents } = services;
  const published = (await contents.read(saved.path)) ?? null;
  const { actor, circumstances } = member;
  const action = published === null ? 'create' : 'edit';
  if (!isAllowed(actor, { action, ...place }, circumstances)) return refusedEdit('not-allowed');
  if (saved.text.length > longestText) return refusedEdit('too-long');
  const pictures = await preparePictures(saved.pictures, editBranch(place), services);
  if (pictures.kind === 'refused') return pictures;
  return proposeSaved({ member, place, saved, published, pictures: pictures.value }, services);
}

/** Proposes what somebody who may do so saved of an entry. */
export async function proposeSaved(editing: Editing, services: EditorServices): Promise<Edited<SavedText>> {
  const { saved, published } = editing;
  const isOnPublished = saved.base === undefined || saved.base === baseOf(published);
  if (isOnPublished) {
    const first = await saveFirst(editing, services);
    if (first !== 'waiting') return first;
  }
  return saveAgain(editing, services);
}

/** An entry that is saved, with what it is saved on. */
export interface Editing {
  readonly member: LoggedIn;
  readonly place: ContentPlace;
  readonly saved: Pick<SavedEntry, 'path' | 'text' | 'base' | 'status'>;
  readonly published: string | null;
  readonly pictures: readonly FileChange[];
}

/** Names a text as the editor read it; no file reads as no text. */
export const baseOf = (text: string | null): string => fingerprint(text ?? '');

/** Where nothing waits: asked of the forge in one go, since most saves are of this kind. */
async function saveFirst(editing: Editing, services: EditorServices): Promise<Edited<SavedText> | 'waiting'> {
  const { saved, published } = editing;
  const text = written(published, saved.text);
  if (text === undefined) return refusedEdit('unreadable');
  if (text === published && editing.pictures.length === 0) {
    const waiting = await services.contents.find(editBranch(editing.place));
    return waiting?.state === 'open' ? 'waiting' : edited({ base: baseOf(text) });
  }
  const status = saved.status === 'draft' ? 'draft' : 'pending_review';
  const proposal = await checkedEdit(editing, text, services, async () => {
    await recordEdit(editing.member, editing.place, services);
    return services.contents.proposeNew(newEdit(editing, text, labelsOf(editing, status), services));
  });
  if (proposal.kind === 'refused') return proposal;
  return proposal.value === 'waiting' ? 'waiting' : told(editing, text, [], proposal.value, services);
}

/** Where something waits: her changes go on top of it. */
async function saveAgain(editing: Editing, services: EditorServices): Promise<Edited<SavedText>> {
  const { member, place, saved, published, pictures } = editing;
  const { contents, contributions } = services;
  const branch = editBranch(place);
  const proposal = await contents.find(branch);
  const diff = proposal?.state === 'open' ? await contents.diff(proposal.number) : [];
  const file = diff.find(({ path }) => path === saved.path) ?? { before: published, after: published };
  const text = written(file.after, saved.text);
  if (text === undefined) return refusedEdit('unreadable');
  const isSameText = text === file.after && file.before === published;
  const isAboutPictures = pictures.length > 0 || diff.some(({ isBinary }) => isBinary === true);
  const others = diff.filter(({ path, isBinary }) => path !== saved.path && isBinary !== true);
  if (isSameText && !isAboutPictures)
    // The process may have ended after it proposed this and before what follows from it, which happens once.
    return proposal?.state === 'open' && statusOf(proposal.labels) === 'pending_review'
      ? told(editing, text, others, proposal, services)
      : edited({ base: baseOf(text) });
  const makers = (await contributions.waiting(branch)).map((held) => held.member);
  const isAllHers = makers.every((maker) => maker === member.actor.id);
  const isOpened = saved.base === undefined ? isAllHers : saved.base === baseOf(file.after);
  // The same text again, with its pictures, overwrites nothing: the answer to the first save may have been lost.
  const isRepeated = isSameText && pictures.length > 0;
  if (!isOpened && !isRepeated) return refusedEdit({ reason: 'conflict', theirs: file.after });

  const carried = file.before === published ? text : carriedText(file.before ?? '', published ?? '', text);
  if (carried === undefined) return refusedEdit({ reason: 'conflict', theirs: published });
  const status = proposal?.state === 'open' ? statusAfter(proposal) : saved.status;
  const labels = labelsOf(editing, status);
  const changed = await checkedEdit(editing, carried, services, async () => {
    await recordEdit(member, place, services);
    const edit = newEdit(editing, carried, labels, services);
    const kept = others.map(({ path, after }): FileChange => ({ path, text: after }));
    return contents.propose({ ...edit, changes: [...edit.changes, ...kept] });
  });
  return changed.kind === 'refused' ? changed : told(editing, carried, others, changed.value, services);
}

const labelsOf = ({ pictures }: Editing, status: EditStatus): string[] => [
  labelOfStatus(status),
  ...(pictures.length > 0 ? [pictureLabel] : []),
];

/** What was ready to be published is to be looked at again. */
const statusAfter = ({ labels }: Proposal): EditStatus =>
  statusOf(labels) === 'pending_publish' ? 'pending_review' : statusOf(labels);

/** The file with what was changed in the editor; undefined where that cannot be read. */
function written(held: string | null, copy: string): string | undefined {
  try {
    return editedText(held ?? copy, copy);
  } catch (error) {
    if (error instanceof UnreadableFrontMatter) return undefined;
    throw error;
  }
}

async function told(
  { member, place, saved, published, pictures }: Editing,
  text: string,
  others: readonly FileDiff[],
  proposal: Proposal,
  services: EditorServices,
): Promise<Edited<SavedText>> {
  await services.contributions.number(editBranch(place), proposal.number);
  if (statusOf(proposal.labels) === 'pending_review')
    services.later(
      tellApprovers(proposal, member.circumstances, services, [
        { path: saved.path, before: published, after: text },
        ...others,
        ...pictures.map(({ path }): FileDiff => ({ path, before: null, after: null, isBinary: true })),
      ]),
    );
  return edited({ base: baseOf(text) });
}
