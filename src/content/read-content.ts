import { collectionFolders, collectionNames, type CollectionName } from '../schema/collections.ts';
import type { Content, Entry } from '../schema/content.ts';
import { checkFileNames, checkFullNames } from './check-names.ts';
import { checkPeriods } from './check-periods.ts';
import { checkValues } from './check-values.ts';
import type { Problem } from './problem.ts';
import { readEntry, type ContentFile, type ReadEntry } from './read-entry.ts';

/** A content tree, read and checked. */
export interface ReadContent {
  readonly content: Content;
  /** Every problem of the tree, in the order of paths and lines. */
  readonly problems: readonly Problem[];
  /** Paths of the files that could not be read and are not in `content`. */
  readonly leftOut: readonly string[];
}

/** A file of a content tree, read. */
export interface ReadFile extends ReadEntry {
  readonly collection: CollectionName;
  readonly path: string;
}

/**
 * Reads and checks the files of a content tree: all problems in one run. A file that cannot be read is left out
 * and named; a readable file with a fault stays in.
 */
export function readContent(files: readonly ContentFile[], readOne = readFile): ReadContent {
  const read = files.map(readOne).filter((file) => file !== undefined);
  const content = Object.fromEntries(
    collectionNames.map((name) => [name, entriesOf(read, name)]),
  ) as unknown as Content;
  const ids = new Map(collectionNames.map((name) => [name, new Set(content[name].map(({ id }) => id))]));
  const holds = (collection: CollectionName, id: string) => ids.get(collection)?.has(id) ?? false;
  const problems = [
    ...read.flatMap(({ problems }) => problems),
    ...read.flatMap(({ collection, entry, lineOf }) =>
      entry
        ? [...checkValues(collection, entry, lineOf, holds), ...checkPeriods(collection, entry, lineOf)]
        : [],
    ),
    ...checkFileNames(read.map(({ path }) => path)),
    ...checkFullNames(content.authors),
  ];
  return {
    content,
    problems: problems.sort((a, b) => compare(a.path, b.path) || a.line - b.line),
    leftOut: read.flatMap(({ entry, path }) => (entry ? [] : [path])),
  };
}

/** Reads one file on its own; undefined for a file of no collection. */
export function readFile(file: ContentFile): ReadFile | undefined {
  const collection = collectionOf(file.path);
  return collection && { ...readEntry(collection, file), collection, path: file.path };
}

function collectionOf(path: string): CollectionName | undefined {
  return collectionNames.find((name) => path.startsWith(`${collectionFolders[name]}/`));
}

function entriesOf(read: readonly ReadFile[], collection: CollectionName): Entry<unknown>[] {
  return read
    .flatMap((file) => (file.collection === collection && file.entry ? [file.entry] : []))
    .sort((a, b) => compare(a.path, b.path));
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
