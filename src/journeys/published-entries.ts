import { readEntry } from '../content/read-entry.ts';
import type { CollectionName } from '../schema/collections.ts';
import type { DataOf, Entry } from '../schema/content.ts';
import type { Services } from '../services.ts';

/** The entries of a collection that can be read; a copy that may be a minute old. */
export const publishedEntries = async <Name extends CollectionName>(
  collection: Name,
  { publishedFiles }: Pick<Services, 'publishedFiles'>,
): Promise<Entry<DataOf<Name>>[]> =>
  (await publishedFiles(collection)).flatMap((file) => readEntry(collection, file).entry ?? []);
