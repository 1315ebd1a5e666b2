import { collectionNames } from '../schema/collections.ts';
import { pathOf, placeOf, type ContentPlace } from './content-place.ts';

/** What a proposal is, by the door that it came through. */
export interface ProposedChange {
  readonly kind: 'edit' | 'account' | 'arrival' | 'picture';
  /** A picture by itself stands among the posts, under its name: whoever may approve a post may approve it. */
  readonly place: ContentPlace;
}

/** The branch on which the editor proposes changes of an entry: one proposal an entry, whoever edits it. */
export const editBranch = ({ collection, id }: ContentPlace): string => `cms/${collection}/${encode(id)}`;

/** The branch on which a picture is proposed, or its end, apart from the pages that show it. */
export const pictureBranch = (name: string): string => `cms/media/${encode(name)}`;

/** What is proposed on a branch; undefined for one that is not the secretariat's. */
export function proposedOn(branch: string): ProposedChange | undefined {
  const [, door, name] = /^(cms\/[a-z]+|compte|arrivee)\/([^/]+)$/.exec(branch) ?? [];
  const id = name === undefined ? undefined : decode(name);
  if (door === undefined || id === undefined) return undefined;
  if (!door.startsWith('cms/'))
    return { kind: door === 'compte' ? 'account' : 'arrival', place: { collection: 'authors', id } };
  if (door === 'cms/media') return { kind: 'picture', place: { collection: 'posts', id } };
  const collection = collectionNames.find((held) => door === `cms/${held}`);
  const place = collection && { collection, id };
  return place && placeOf(pathOf(place)) ? { kind: 'edit', place } : undefined;
}

/** An id as a part of a branch's name: what git does not take there is written in percents. */
const encode = (id: string): string =>
  encodeURIComponent(id)
    .replace(/[~*!'()]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`)
    .replace(/^\.|\.(?=\.|$)|\.(?=lock$)/g, '%2E');

function decode(name: string): string | undefined {
  try {
    return decodeURIComponent(name);
  } catch {
    // No name of ours: somebody made the branch by hand.
    return undefined;
  }
}
