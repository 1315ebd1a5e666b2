import { collectionNames, type CollectionName } from '../schema/collections.ts';
import { isAllowed, type Actor, type Circumstances } from './permissions.ts';
import { activeStartups } from './teammates.ts';

/** An entry that somebody may edit. */
export interface EditableEntry {
  readonly id: string;
  /** Its name as people read it. */
  readonly label: string;
}

/** What somebody may edit. */
export interface EditRights {
  /** Her own page. */
  readonly page?: EditableEntry | undefined;
  /** The startups that she works on, and whether she may approve what others change there. */
  readonly startups: { readonly entries: readonly EditableEntry[]; readonly mayApprove: boolean };
  /** The collections that she may edit as a whole. */
  readonly collections: readonly { readonly name: CollectionName; readonly mayApprove: boolean }[];
}

/** What the editor calls one's own page and startups, beside the collections. */
export const ownCollections = { page: 'my-page', startups: 'my-startups' } as const;

/** Whether there is nothing at all to edit. */
export const isNothing = ({ page, startups, collections }: EditRights): boolean =>
  page === undefined && startups.entries.length === 0 && collections.length === 0;

/** No entry has this id: whoever may do something to it may do so to every entry of the collection. */
const anyId = '';
/** Nobody has this id: somebody else. */
const somebody = '';

/** What a member may edit today, by the policy alone. */
export function editRights(actor: Actor, circumstances: Circumstances): EditRights {
  const mayEdit = (collection: CollectionName, id: string) =>
    isAllowed(actor, { action: 'edit', collection, id }, circumstances);
  const mayApprove = (collection: CollectionName, id: string) =>
    isAllowed(actor, { action: 'approve', collection, id, by: somebody }, circumstances);
  const worked = activeStartups(actor.author, circumstances.today);
  const startups = circumstances.startups.filter(({ id }) => worked.includes(id) && mayEdit('startups', id));
  return {
    page: mayEdit('authors', actor.id) ? { id: actor.id, label: actor.author.fullname } : undefined,
    startups: {
      entries: startups.map(({ id, data }) => ({ id, label: data.title })),
      mayApprove: startups.some(({ id }) => mayApprove('startups', id)),
    },
    collections: collectionNames
      .filter((name) => mayEdit(name, anyId))
      .map((name) => ({ name, mayApprove: mayApprove(name, anyId) })),
  };
}
