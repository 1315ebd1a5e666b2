import { collectionFolders, type CollectionName } from '../schema/collections.ts';
import type { ContentFile } from './read-entry.ts';

/** What a collection is called in the addresses of its files: its folder without the underscore. */
export const publishedNameOf = (collection: CollectionName): string => collectionFolders[collection].slice(1);

/** The files of a collection among those of a content tree, in the order of their paths. */
export function filesOf(collection: CollectionName, files: readonly ContentFile[]): ContentFile[] {
  const folder = `${collectionFolders[collection]}/`;
  return files
    .filter(({ path }) => path.startsWith(folder))
    .sort((one, other) => (one.path < other.path ? -1 : 1));
}
