import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ContentFile } from '../../src/content/read-entry.ts';
import { collectionFolders } from '../../src/schema/collections.ts';

const filesAtOnce = 64;

/** Writes the files under a new content folder, collections without a file included; gives their number. */
export async function writeCorpus(
  folder: string,
  files: Iterable<ContentFile>,
  stop: AbortSignal,
): Promise<number> {
  for (const name of Object.values(collectionFolders)) await mkdir(join(folder, name), { recursive: true });
  let written = 0;
  let batch: Promise<void>[] = [];
  for (const { path, text } of files) {
    batch.push(writeFile(join(folder, path), text));
    written++;
    if (batch.length < filesAtOnce) continue;
    await Promise.all(batch);
    stop.throwIfAborted();
    batch = [];
  }
  await Promise.all(batch);
  return written;
}
