import { readdir, readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import type { ContentFile } from '../content/read-entry.ts';
import { collectionFolders } from '../schema/collections.ts';

/** The community wrote a few files without an extension; the predecessor published them. */
const isContent = (name: string): boolean => name.endsWith('.md') || !name.includes('.');

/** Folders as GitBook's own, `.gitbook`, hold no entry. */
const isAside = (path: string): boolean => path.split('/').some((part) => part.startsWith('.'));

const filesRead = 64;

/**
 * Reads the files of every collection under a content folder; a collection without a folder is empty.
 * Throws when the folder itself is not there.
 */
export async function readContentFolder(folder: string): Promise<ContentFile[]> {
  const present = new Set(await readdir(folder));
  const folders = Object.values(collectionFolders).filter((name) => present.has(name));
  const paths = (await Promise.all(folders.map((name) => pathsUnder(folder, name)))).flat();
  const files: ContentFile[] = [];
  for (let start = 0; start < paths.length; start += filesRead) {
    const batch = paths.slice(start, start + filesRead);
    files.push(...(await Promise.all(batch.map((path) => readOne(folder, path)))));
  }
  return files;
}

async function pathsUnder(folder: string, collection: string): Promise<string[]> {
  const found = await readdir(join(folder, collection), { recursive: true, withFileTypes: true });
  return found
    .filter((file) => file.isFile() && isContent(file.name))
    .map((file) =>
      join(file.parentPath, file.name)
        .slice(folder.length + 1)
        .split(sep)
        .join('/'),
    )
    .filter((path) => !isAside(path));
}

async function readOne(folder: string, path: string): Promise<ContentFile> {
  return { path, text: await readFile(join(folder, path), 'utf8') };
}
