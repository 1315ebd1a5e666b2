import { randomUUID } from 'node:crypto';
import { link, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

/** Writes a private file whole or not at all, its folders with it; replaces the one that is there. */
export const replaceFile = (path: string, text: string | Uint8Array): Promise<void> =>
  write(path, text, rename);

/** Same as {@link replaceFile} for a file that is written once: the first one stays. */
export const writeFileOnce = (path: string, text: string | Uint8Array): Promise<void> =>
  write(path, text, async (from, to) => {
    await link(from, to).catch(unlessThere);
  });

async function write(
  path: string,
  text: string | Uint8Array,
  putInPlace: (from: string, to: string) => Promise<void>,
): Promise<void> {
  const temporary = `${path}.${randomUUID()}.tmp`;
  await mkdir(dirname(path), { recursive: true });
  try {
    await writeFile(temporary, text, { mode: 0o600, flush: true });
    await putInPlace(temporary, path);
  } finally {
    await rm(temporary, { force: true });
  }
}

function unlessThere(error: unknown): void {
  if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
}
