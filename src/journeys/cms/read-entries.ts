import { collectionFolders, collectionNames, type CollectionName } from '../../schema/collections.ts';
import { pathOf, placeOf } from '../../domain/content-place.ts';
import { edited, refusedEdit, type Edited } from '../../domain/edit-refusal.ts';
import { editRights } from '../../domain/edit-rights.ts';
import { isAllowed } from '../../domain/permissions.ts';
import type { Services } from '../../services.ts';
import type { LoggedIn } from '../logged-in.ts';

/** A file of the content as the editor reads it; the text is null where there is no file. */
export interface ReadFile {
  readonly path: string;
  readonly text: string | null;
}

/** The published files of a collection that the member edits as a whole; a copy that may be a minute old. */
export async function listCollection(
  { actor, circumstances }: LoggedIn,
  folder: string,
  { publishedFiles }: Pick<Services, 'publishedFiles'>,
): Promise<Edited<readonly ReadFile[]>> {
  const name = collectionNames.find((held) => collectionFolders[held] === folder);
  if (!name) return refusedEdit('no-place');
  const { collections } = editRights(actor, circumstances);
  return collections.some((held) => held.name === name)
    ? edited(await publishedFiles(name))
    : refusedEdit('not-allowed');
}

/** Named files that the member edits, as they are published; a copy that may be a minute old. */
export async function listFiles(
  { actor, circumstances }: LoggedIn,
  paths: readonly string[],
  { publishedFiles }: Pick<Services, 'publishedFiles'>,
): Promise<Edited<readonly ReadFile[]>> {
  const places = paths.map(placeOf);
  if (!places.every((place) => place !== undefined)) return refusedEdit('no-place');
  if (!places.every((place) => isAllowed(actor, { action: 'edit', ...place }, circumstances)))
    return refusedEdit('not-allowed');
  const texts = new Map<string, string>();
  for (const name of new Set(places.map(({ collection }): CollectionName => collection)))
    for (const { path, text } of await publishedFiles(name)) texts.set(path, text);
  return edited(places.map(pathOf).map((path) => ({ path, text: texts.get(path) ?? null })));
}

/** One file that the member edits, as it is published now. */
export async function readFile(
  { actor, circumstances }: LoggedIn,
  path: string,
  { contents }: Pick<Services, 'contents'>,
): Promise<Edited<ReadFile>> {
  const place = placeOf(path);
  if (!place) return refusedEdit('no-place');
  if (!isAllowed(actor, { action: 'edit', ...place }, circumstances)) return refusedEdit('not-allowed');
  return edited({ path, text: (await contents.read(path)) ?? null });
}
