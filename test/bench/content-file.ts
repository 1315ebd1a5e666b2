import { stringify } from 'yaml';
import type { ContentFile } from '../../src/content/read-entry.ts';
import { collectionFolders, type CollectionName } from '../../src/schema/collections.ts';

/** A file of a collection; the values that are undefined stay out of its front matter. */
export const contentFile = (
  collection: CollectionName,
  id: string,
  data: object,
  body = '',
): ContentFile => ({
  path: `${collectionFolders[collection]}/${id}.md`,
  text: `---\n${stringify(data, { lineWidth: 0 })}---\n${body === '' ? '' : `${body}\n`}`,
});
