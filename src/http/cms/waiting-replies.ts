import { pictureReply, waitingReply } from '../../cms/gateway-reply.ts';
import { mediaFolder, pathOf } from '../../domain/content-place.ts';
import { edited, refusedEdit, type Edited } from '../../domain/edit-refusal.ts';
import { pictureLabel } from '../../domain/edit-status.ts';
import type { EntryName } from '../../journeys/cms/entry-name.ts';
import { readPicture } from '../../journeys/cms/media.ts';
import { waitingEdit } from '../../journeys/cms/waiting-edits.ts';
import type { LoggedIn } from '../../journeys/logged-in.ts';
import { nameInCommunity } from '../../journeys/name-in-community.ts';
import type { Proposal } from '../../ports.ts';
import type { Services } from '../../services.ts';

interface Asked {
  readonly id?: string | undefined;
  readonly collection?: string | undefined;
  readonly slug?: string | undefined;
}

/** The entry that a call names, by "collection/slug" or by both. */
function entryAsked({ id, collection = '', slug = '' }: Asked): EntryName {
  if (id === undefined) return { collection, slug };
  const end = id.indexOf('/');
  return { collection: id.slice(0, end), slug: id.slice(end + 1) };
}

/** `unpublishedEntry`: what waits, and its files. */
export async function waitingEntryReply(
  asked: Asked,
  member: LoggedIn,
  services: Services,
): Promise<Edited<unknown>> {
  const name = entryAsked(asked);
  const waiting = await waitingEdit(member, name, services);
  if (waiting.kind === 'refused') return waiting;
  const { place, proposal } = waiting.value;
  const path = pathOf(place);
  const isPublished = (await services.publishedFiles(place.collection)).some((file) => file.path === path);
  return edited(
    waitingReply(name, proposal, [
      { path, isNew: !isPublished, isPicture: false },
      ...(await picturesOf(proposal, services)),
    ]),
  );
}

/** The pictures that a proposal brings; the forge is asked only where there are some. */
async function picturesOf({ labels, number }: Proposal, { contents }: Services) {
  if (!labels.includes(pictureLabel)) return [];
  const files = await contents.diff(number);
  return files
    .filter(({ path }) => path.startsWith(`${mediaFolder}/`))
    .map(({ path }) => ({ path, isNew: true, isPicture: true }));
}

/** `unpublishedEntryMediaFile`: a picture that waits with an entry. */
export async function waitingPictureReply(
  { path, ...asked }: Asked & { readonly path: string },
  member: LoggedIn,
  services: Services,
): Promise<Edited<unknown>> {
  const waiting = await waitingEdit(member, entryAsked(asked), services);
  if (waiting.kind === 'refused') return waiting;
  const picture = await readPicture(member, path, waiting.value.proposal.branch, services);
  return picture.kind === 'refused' ? picture : edited(pictureReply(picture.value));
}

/** `getDeployPreview`: decap-server has none either; the editor links to the site by itself. */
export const previewReply = (): Promise<Edited<unknown>> => Promise.resolve(edited(null));

/** `getPRMetadata`: where the proposal is, and who made it; null where nothing waits. */
export async function metadataReply(
  name: EntryName,
  member: LoggedIn,
  services: Services,
): Promise<Edited<unknown>> {
  const waiting = await waitingEdit(member, name, services);
  if (waiting.kind === 'refused')
    return waiting.refusal.reason === 'nothing-waits'
      ? edited({ metadata: null })
      : refusedEdit(waiting.refusal);
  const { number, url, createdAt, branch } = waiting.value.proposal;
  const [first] = await services.contributions.waiting(branch);
  const author = first ? nameInCommunity(first.member, member.circumstances).fullname : '';
  return edited({ metadata: { id: String(number), url, author, createdAt } });
}
