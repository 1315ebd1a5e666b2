import { placeOf, type ContentPlace } from '../../domain/content-place.ts';
import { fieldChanges } from '../../domain/field-changes.ts';
import { lineChanges, type LineChange } from '../../domain/line-changes.ts';
import type { FileDiff } from '../../ports.ts';
import type { Services } from '../../services.ts';
import { changeWords, type ChangeWords } from '../../texts/field-words.ts';

/** A value that differs, in words; a text of several lines by its lines too. */
export interface ReadableChange extends ChangeWords {
  readonly lines?: readonly LineChange[] | undefined;
}

/** A file that a proposal changes, as people read it. */
export type ChangedFile = {
  /** Path inside the content tree. */
  readonly path: string;
  /** The entry that it is; undefined for a picture, or for what is no entry. */
  readonly place: ContentPlace | undefined;
} & (
  | { readonly kind: 'fields'; readonly isNew: boolean; readonly changes: readonly ReadableChange[] }
  /** What cannot be read value by value, such as a broken file or another order of its keys. */
  | { readonly kind: 'text'; readonly isNew: boolean; readonly lines: readonly LineChange[] }
  | { readonly kind: 'image' | 'gone' }
);

/** What a proposal changes, file by file. */
export const changedFiles = async (
  number: number,
  { contents }: Pick<Services, 'contents'>,
): Promise<ChangedFile[]> => readableFiles(await contents.diff(number));

/** The same of what is known already. */
export const readableFiles = (files: readonly FileDiff[]): ChangedFile[] => files.map(readable);

function readable({ path, before, after, isBinary }: FileDiff): ChangedFile {
  const place = placeOf(path);
  if (isBinary === true) return { path, place, kind: 'image' };
  if (after === null) return { path, place, kind: 'gone' };
  const isNew = before === null;
  const changes =
    place && fieldChanges(before, after)?.map((change) => changeWords(place.collection, change));
  return place && changes && changes.length > 0
    ? { path, place, kind: 'fields', isNew, changes: changes.map(withLines) }
    : { path, place, kind: 'text', isNew, lines: lineChanges(before ?? '', after) };
}

const withLines = (change: ChangeWords): ReadableChange =>
  change.before.includes('\n') || change.after.includes('\n')
    ? { ...change, lines: lineChanges(change.before, change.after) }
    : change;
