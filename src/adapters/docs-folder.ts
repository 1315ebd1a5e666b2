import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { noDocs, type DocFiles } from '../content/doc-files.ts';

const isText = (path: string): boolean => /\.md$/i.test(path) || /^\.gitbook\.ya?ml$/.test(path);
/** What a clone of a repository holds beside its files. */
const isLeftOut = (path: string): boolean =>
  path.split('/').some((part) => part === '.git' || part === 'node_modules');

const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ENOENT';

/** Reads a documentation's folder: texts whole, names of other files; links are left alone. Empty without the folder. */
export async function readDocsFolder(folder: string): Promise<DocFiles> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true }).catch((error: unknown) => {
    if (isMissing(error)) return undefined;
    throw error;
  });
  if (!found) return noDocs;
  const paths = found
    .filter((file) => file.isFile())
    .map((file) => relative(folder, join(file.parentPath, file.name)).split(sep).join('/'))
    .filter((path) => !isLeftOut(path))
    .toSorted();
  const texts = paths
    .filter(isText)
    .map(async (path) => ({ path, text: await readFile(join(folder, path), 'utf8') }));
  return { texts: await Promise.all(texts), others: paths.filter((path) => !isText(path)) };
}
