import { mediaFolder, picturePath, placeOf, type ContentPlace } from '../../domain/content-place.ts';
import { edited, refusedEdit, type Edited } from '../../domain/edit-refusal.ts';
import { labelOfStatus } from '../../domain/edit-status.ts';
import { isAllowed } from '../../domain/permissions.ts';
import { editBranch, pictureBranch } from '../../domain/proposal-branch.ts';
import type { Services } from '../../services.ts';
import { deletionText, pictureText } from '../../texts/edit-proposal.ts';
import type { LoggedIn } from '../logged-in.ts';
import { reviewersOf } from '../reviewers-of.ts';
import { auditTarget } from '../reviews/audit-target.ts';
import { writeAudit } from '../write-audit.ts';
import { preparePictures, type BroughtPicture } from './prepare-pictures.ts';

/** A picture of the content. */
export interface Picture {
  readonly path: string;
  readonly bytes: Uint8Array;
}

const nameOf = (path: string): string => path.slice(mediaFolder.length + 1);
const isPicture = (path: string): boolean =>
  path.startsWith(`${mediaFolder}/`) && picturePath(nameOf(path)) === path;

/** The published pictures, in the order of their names; for whoever may bring one. */
export async function listPictures(
  { actor, circumstances }: LoggedIn,
  folder: string,
  { contents }: Pick<Services, 'contents'>,
): Promise<Edited<Picture[]>> {
  if (folder !== mediaFolder) return refusedEdit('no-place');
  if (!isAllowed(actor, { action: 'add-picture' }, circumstances)) return refusedEdit('not-allowed');
  const pictures: Picture[] = [];
  for (const path of (await contents.list(mediaFolder)).filter(isPicture)) {
    const bytes = await contents.readBytes(path);
    if (bytes) pictures.push({ path, bytes });
  }
  return edited(pictures);
}

/** A published picture, or one that waits on a branch. */
export async function readPicture(
  { actor, circumstances }: LoggedIn,
  path: string,
  branch: string | undefined,
  { contents }: Pick<Services, 'contents'>,
): Promise<Edited<Picture>> {
  if (!isPicture(path)) return refusedEdit('no-place');
  if (!isAllowed(actor, { action: 'add-picture' }, circumstances)) return refusedEdit('not-allowed');
  const bytes = await contents.readBytes(path, branch);
  return bytes ? edited({ path, bytes }) : refusedEdit('nothing-waits');
}

/** Proposes a picture by itself; the picture as it would be published. */
export async function proposePicture(
  { actor, circumstances }: LoggedIn,
  brought: BroughtPicture,
  services: Services,
): Promise<Edited<Picture>> {
  if (!isAllowed(actor, { action: 'add-picture' }, circumstances)) return refusedEdit('not-allowed');
  const name = nameOf(brought.path);
  const branch = pictureBranch(name);
  const prepared = await preparePictures([brought], branch, services);
  if (prepared.kind === 'refused') return prepared;
  const [change] = prepared.value;
  if (!change || !('bytes' in change)) return refusedEdit('no-picture');
  if ((await services.contents.readBytes(brought.path)) !== undefined) return refusedEdit('taken');
  const { audit, clock, contents, contributions, settings } = services;
  await contributions.record(branch, actor.id, clock.now());
  await writeAudit({ audit, clock }, { actor: actor.id, action: 'content.picture', target: brought.path });
  const { fullname } = actor.author;
  const place: ContentPlace = { collection: 'posts', id: name };
  const proposal = await contents.proposeNew({
    branch,
    ...pictureText(name, fullname),
    labels: [labelOfStatus('pending_review')],
    reviewers: reviewersOf({ action: 'approve', ...place, by: actor.id }, circumstances, settings),
    changes: [change],
    author: { name: fullname, email: `ne-pas-repondre@${settings.communityDomain}` },
  });
  if (proposal === 'waiting') return refusedEdit('taken');
  await contributions.number(branch, proposal.number);
  return edited({ path: change.path, bytes: change.bytes });
}

/** Proposes to take entries or pictures away, one proposal each; all of them are looked at before any is made. */
export async function proposeDeletion(
  { actor, circumstances }: LoggedIn,
  paths: readonly string[],
  services: Services,
): Promise<Edited> {
  const doomed = paths.map((path) => {
    const place = placeOf(path);
    if (place) return { path, place, branch: editBranch(place), target: auditTarget(place) };
    if (!isPicture(path)) return undefined;
    const picture: ContentPlace = { collection: 'posts', id: nameOf(path) };
    return { path, place: picture, branch: pictureBranch(nameOf(path)), target: path };
  });
  if (!doomed.every((one) => one !== undefined)) return refusedEdit('no-place');
  if (!doomed.every(({ place }) => isAllowed(actor, { action: 'delete', ...place }, circumstances)))
    return refusedEdit('not-allowed');
  const { contents, contributions, clock, settings } = services;
  const { fullname } = actor.author;
  for (const { path, place, branch, target } of doomed) {
    await contributions.record(branch, actor.id, clock.now());
    await writeAudit(services, { actor: actor.id, action: 'content.propose', target });
    const proposal = await contents.proposeNew({
      branch,
      ...deletionText([path], fullname),
      labels: [labelOfStatus('pending_review')],
      reviewers: reviewersOf({ action: 'approve', ...place, by: actor.id }, circumstances, settings),
      changes: [{ path, text: null }],
      author: { name: fullname, email: `ne-pas-repondre@${settings.communityDomain}` },
    });
    if (proposal === 'waiting') return refusedEdit('taken');
    await contributions.number(branch, proposal.number);
  }
  return edited(undefined);
}
