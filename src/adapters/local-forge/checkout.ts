import { createHash } from 'node:crypto';
import { access, mkdir, rm } from 'node:fs/promises';
import { join, resolve as absolute } from 'node:path';
import { ForgeError } from '../forge-error.ts';
import type { Forge } from './forge.ts';
import { resolve } from './git-objects.ts';
import { published } from './open-repository.ts';

/**
 * Makes a folder hold the published content tree. An index is kept for each folder, so that the next time only what has
 * changed is written; git looks at every file, and writes again what somebody else touched. What cannot be brought up to
 * date, as after a crash that left the index locked, is written anew, and what else was in the folder is gone.
 */
export async function checkout({ git, contentFolder }: Forge, folder: string): Promise<void> {
  const target = absolute(folder);
  const name = createHash('sha256').update(target).digest('hex').slice(0, 16);
  const indexFile = join(git.folder, `checkout-${name}.index`);
  const [tree] = await resolve(git, `${published}:${contentFolder}`);
  const update = async (): Promise<void> => {
    await mkdir(target, { recursive: true });
    const what = tree === undefined ? ['--empty'] : ['--reset', '-u', tree];
    await git.run(['read-tree', ...what], { indexFile, workTree: target });
  };
  const anew = async (): Promise<void> => {
    await Promise.all(
      [target, indexFile, `${indexFile}.lock`].map((path) => rm(path, { recursive: true, force: true })),
    );
    await update();
  };
  try {
    if (tree === undefined || !(await isThere(indexFile))) await anew();
    else await update().catch(anew);
  } catch (cause) {
    if (cause instanceof ForgeError) throw cause;
    throw new ForgeError(`The content could not be written to ${target}`, { cause });
  }
}

const isThere = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );
