import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** How much a file weighs on disk and on the wire. */
interface Weight {
  readonly bytes: number;
  readonly gzipBytes: number;
}

/** What a build wrote. */
export interface OutputFigures {
  readonly files: number;
  readonly bytes: number;
  readonly directoryPage: Weight;
  readonly directoryIndex: Weight;
  readonly authorsApi: Weight;
}

/** Counts and weighs the files of a build. */
export async function measureOutput(folder: string): Promise<OutputFigures> {
  return {
    ...(await weighFolder(folder)),
    directoryPage: await weigh(join(folder, 'communaute/annuaire/index.html')),
    directoryIndex: await weigh(join(folder, 'communaute/annuaire/membres.json')),
    authorsApi: await weigh(join(folder, 'api/v2.7/authors.json')),
  };
}

/** The number of files under a folder, and their bytes. */
export async function weighFolder(folder: string): Promise<{ files: number; bytes: number }> {
  let files = 0;
  let bytes = 0;
  for (const found of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!found.isFile()) continue;
    files++;
    bytes += (await stat(join(found.parentPath, found.name))).size;
  }
  return { files, bytes };
}

async function weigh(file: string): Promise<Weight> {
  const content = await readFile(file);
  return { bytes: content.length, gzipBytes: gzipSync(content, { level: 9 }).length };
}
