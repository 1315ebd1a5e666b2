import { relationsOf, type Relations } from './relations.ts';
import { loadSite } from './site.ts';

let relations: Promise<Relations> | undefined;

/** What belongs to what in the site's content; put together at the first call. */
export function loadRelations(): Promise<Relations> {
  relations ??= loadSite().then(relationsOf);
  return relations;
}
