import type { FrontMatterEdit } from '../content/write-entry.ts';

type FrontMatter = Readonly<Record<string, unknown>>;

/**
 * The keys that a waiting proposal changes, as edits of the file as it is published now; 'conflict' when the published
 * file changed one of them otherwise meanwhile.
 */
export function carriedEdits(
  published: FrontMatter,
  before: FrontMatter,
  proposed: FrontMatter,
): FrontMatterEdit[] | 'conflict' {
  const keys = [...new Set([...Object.keys(before), ...Object.keys(proposed)])];
  const changed = keys.filter(
    (key) => !isSame(before[key], proposed[key]) && !isSame(published[key], proposed[key]),
  );
  if (changed.some((key) => !isSame(published[key], before[key]))) return 'conflict';
  return changed.map((key) => ({ path: [key], value: proposed[key] }));
}

const isSame = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one ?? null) === JSON.stringify(other ?? null);
