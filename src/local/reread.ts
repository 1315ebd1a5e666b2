import { stat } from 'node:fs/promises';

async function stampOf(file: string): Promise<string> {
  // A file that cannot be read is, for the site, an absent one.
  const stats = await stat(file).catch(() => undefined);
  return stats ? `${stats.ino}-${stats.size}-${stats.mtimeMs}` : 'absent';
}

/** Keeps what was read from a file until the file changes: the site may be rebuilt while it is served. */
export function rereadWhenChanged<T>(file: string, read: (file: string) => Promise<T>): () => Promise<T> {
  let known: { readonly stamp: string; readonly value: Promise<T> } | undefined;
  return async () => {
    const stamp = await stampOf(file);
    if (known?.stamp !== stamp) known = { stamp, value: read(file) };
    return known.value;
  };
}
