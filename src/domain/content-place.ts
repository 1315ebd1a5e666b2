import { collectionFolders, collectionNames, type CollectionName } from '../schema/collections.ts';

/** An entry's place in the content. */
export interface ContentPlace {
  readonly collection: CollectionName;
  /** Its path inside the collection, without ".md". */
  readonly id: string;
}

/** Folder of the pictures in the content tree, and where the site shows them. */
export const mediaFolder = '_media';
export const mediaAddress = '/media';

const longest = 200;
/** Documentation alone has folders. */
const inFolders: ReadonlySet<CollectionName> = new Set(['docs']);
const unfit = /[\\%#?\p{Cc}\p{Cf}]/u;

const isPart = (part: string): boolean =>
  part !== '' && !part.startsWith('.') && part.trim() === part && part.toLowerCase() !== '.git';

/** Whether an id can name an entry: relative, inside its collection, and fit for an address. */
const isId = (collection: CollectionName, id: string): boolean =>
  id.length <= longest &&
  !unfit.test(id) &&
  id.split('/').every(isPart) &&
  (inFolders.has(collection) || !id.includes('/'));

/** The place that a path of the content tree names; undefined for anything that is no entry of a collection. */
export function placeOf(path: string): ContentPlace | undefined {
  const [, folder, id] = /^([^/]+)\/(.+)\.md$/.exec(path) ?? [];
  const collection = collectionNames.find((name) => collectionFolders[name] === folder);
  if (collection === undefined || id === undefined || !isId(collection, id)) return undefined;
  return { collection, id };
}

/** Path of an entry in the content tree, "_startups/eau-claire.md". */
export const pathOf = ({ collection, id }: ContentPlace): string =>
  `${collectionFolders[collection]}/${id}.md`;

/** The path of a picture of the content tree by its name; undefined for a name that no picture has. */
export const picturePath = (name: string): string | undefined =>
  /^[a-z\d][a-z\d._-]{0,100}\.(?:jpe?g|png|webp|gif|avif)$/.test(name) ? `${mediaFolder}/${name}` : undefined;
