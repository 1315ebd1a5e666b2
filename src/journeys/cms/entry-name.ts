import { ownCollections, type EditRights } from '../../domain/edit-rights.ts';
import { pathOf, placeOf, type ContentPlace } from '../../domain/content-place.ts';
import { collectionNames, type CollectionName } from '../../schema/collections.ts';

/** An entry as the editor names it: one of its collections, and the entry's id. */
export interface EntryName {
  readonly collection: string;
  readonly slug: string;
}

const own: Readonly<Record<string, CollectionName>> = {
  [ownCollections.page]: 'authors',
  [ownCollections.startups]: 'startups',
};

/** The place of an entry that the editor names; undefined where there is no such place. */
export function placeNamed({ collection: called, slug: id }: EntryName): ContentPlace | undefined {
  const collection = own[called] ?? collectionNames.find((name) => name === called);
  const place = collection && { collection, id };
  return place && placeOf(pathOf(place)) ? place : undefined;
}

/** How the editor of a member names an entry; undefined where she does not edit it. */
export function nameIn({ collection, id }: ContentPlace, rights: EditRights): EntryName | undefined {
  if (collection === 'authors' && rights.page?.id === id)
    return { collection: ownCollections.page, slug: id };
  if (collection === 'startups' && rights.startups.entries.some((entry) => entry.id === id))
    return { collection: ownCollections.startups, slug: id };
  return rights.collections.some(({ name }) => name === collection) ? { collection, slug: id } : undefined;
}
