import { editRights } from '../../domain/edit-rights.ts';
import type { ProposedChange } from '../../domain/proposal-branch.ts';
import { nameIn } from '../cms/entry-name.ts';
import type { LoggedIn } from '../logged-in.ts';

/** Path of the page where one of its makers changes what is proposed. */
export function editorLink({ kind, place }: ProposedChange, maker: LoggedIn | undefined): string {
  if (kind === 'account') return '/compte/';
  if (kind === 'arrival') return '/arrivee/';
  if (kind === 'picture') return '/admin/';
  const rights = maker && editRights(maker.actor, maker.circumstances);
  const { collection, slug } = (rights && nameIn(place, rights)) ?? {
    collection: place.collection,
    slug: place.id,
  };
  const entry = slug.split('/').map(encodeURIComponent).join('/');
  return `/admin/#/collections/${collection}/entries/${entry}`;
}
