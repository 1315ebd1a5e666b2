import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { ForgeError } from '../forge-error.ts';
import { inRepository } from '../forge-names.ts';
import { commit } from './commit.ts';
import { gitAt, type Git } from './git.ts';
import { resolve } from './git-objects.ts';

/** The published branch of the local forge. */
export const published = 'refs/heads/main';

/**
 * Opens the bare repository of a forge; where the published branch is not there yet, it is made out of the files of
 * `seed`, in one commit. Nobody else may use the repository: locks in it are of a process that was killed.
 */
export async function openRepository(
  folder: string,
  seed: string,
  contentFolder: string,
  now: Date,
): Promise<Git> {
  await mkdir(folder, { recursive: true });
  const git = gitAt(folder);
  await removeLeftovers(folder);
  await git.run(['init', '--bare', '--template=', '--initial-branch=main', folder]);
  const [head] = await resolve(git, published);
  if (head !== undefined) return git;
  const files = await seedFiles(seed, contentFolder);
  await commit(git, { ref: published, message: 'Contenu de départ\n', at: now, parents: [], files });
  return git;
}

async function removeLeftovers(folder: string): Promise<void> {
  const names = await readdir(folder, { recursive: true });
  const left = names.filter(
    (name) => name.endsWith('.lock') || name.startsWith('fast_import_crash_') || /(^|[/\\])tmp_/.test(name),
  );
  await Promise.all(left.map((name) => rm(join(folder, name), { force: true, recursive: true })));
}

async function seedFiles(seed: string, contentFolder: string) {
  try {
    const found = await readdir(seed, { recursive: true, withFileTypes: true });
    const files = found.filter((file) => file.isFile()).map((file) => join(file.parentPath, file.name));
    return await Promise.all(
      files.sort().map(async (file) => ({
        path: inRepository(contentFolder, relative(seed, file).split(sep).join('/')),
        bytes: await readFile(file),
      })),
    );
  } catch (cause) {
    throw new ForgeError(`The content in ${seed} cannot be read`, { cause });
  }
}
