import type { SavedEntry } from 'decap-cms-backend-proxy';
import { List, type Map as ImmutableMap } from 'immutable';
import { mediaAddress, mediaFolder } from '../../domain/content-place.ts';

/** A picture that is sent with an entry, until that is approved. */
interface BroughtPicture {
  readonly name: string;
  /** In bytes. */
  readonly size: number;
  /** Where the browser holds it. */
  readonly url: string;
}

/** The pictures that were brought to an entry; those of the site are no part of it. */
export function broughtTo(entry: ImmutableMap<string, unknown>): readonly BroughtPicture[] {
  const files = entry.get('mediaFiles', List()) as List<unknown>;
  return files.toJS() as BroughtPicture[];
}

/** Where the site will show a picture, by the name of its file. */
export const addressOf = (name: string): string => `${mediaAddress}/${name}`;

/** An entry without the pictures that were brought to it and taken out of its text again: nobody publishes these. */
export function withShownPictures(entry: SavedEntry): SavedEntry {
  const isShown = ({ path }: { readonly path: string }) =>
    entry.dataFiles.some(({ raw }) => raw.includes(addressOf(path.slice(mediaFolder.length + 1))));
  return { ...entry, assets: entry.assets.filter(isShown) };
}
