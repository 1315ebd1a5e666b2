import type { CollectionName } from '../schema/collections.ts';
import { checkLimits } from './check-limits.ts';
import { checkPeriods } from './check-periods.ts';
import { checkValues, type Holds } from './check-values.ts';
import type { Problem } from './problem.ts';
import { readEntry } from './read-entry.ts';

/** A file before and after somebody edited it; null where there was none. */
export interface EditedFile {
  readonly path: string;
  readonly before: string | null;
  readonly after: string;
}

/**
 * The errors that an edit brings in, each at its field. What was wrong before and nobody touched stays allowed: an old
 * page with a long bio can still get a new role.
 */
export function checkEdit(
  collection: CollectionName,
  { path, before, after }: EditedFile,
  holds: Holds,
): Problem[] {
  const known = new Set(before === null ? [] : errorsOf(collection, path, before, holds).map(nameOf));
  return errorsOf(collection, path, after, holds).filter((problem) => !known.has(nameOf(problem)));
}

function errorsOf(collection: CollectionName, path: string, text: string, holds: Holds): Problem[] {
  const { entry, lineOf, problems } = readEntry(collection, { path, text });
  const found = entry
    ? [
        ...checkValues(collection, entry, lineOf, holds),
        ...checkPeriods(collection, entry, lineOf),
        ...checkLimits(collection, entry, lineOf),
      ]
    : [];
  return [...problems, ...found].filter(({ severity }) => severity === 'error');
}

/** The same problem of the same value, wherever an edit moved it in its list. */
const nameOf = ({ field, found, expected }: Problem): string =>
  JSON.stringify([field.replace(/\d+/g, '#'), found, expected]);
