import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { mediaFolder, picturePath } from '../domain/content-place.ts';

/**
 * Names of the pictures of a content folder, sorted; [] where it has none. What has another name than a picture's, or is
 * a link to a file elsewhere, is none.
 */
export async function listContentPictures(folder: string): Promise<string[]> {
  const here = await readdir(folder);
  if (!here.includes(mediaFolder)) return [];
  const found = await readdir(join(folder, mediaFolder), { withFileTypes: true });
  return found
    .filter((file) => file.isFile() && picturePath(file.name) !== undefined)
    .map(({ name }) => name)
    .toSorted();
}
