import type { ListedEntry } from 'decap-cms-backend-proxy';

/** Files that are named after a day come newest first, others in the order of their paths. */
export function newestFirst(entries: readonly ListedEntry[]): ListedEntry[] {
  const isDated = entries.some((entry) => /^\d{4}-\d{2}-\d{2}-/.test(nameOf(entry)));
  const sorted = entries.toSorted((a, b) => (a.file.path < b.file.path ? -1 : 1));
  return isDated ? sorted.toReversed() : sorted;
}

const nameOf = ({ file }: ListedEntry): string => file.path.slice(file.path.lastIndexOf('/') + 1);
