import { mkdir, rename, rm } from 'node:fs/promises';
import { join, resolve as absolute } from 'node:path';
import { ForgeError } from '../forge-error.ts';
import type { Forge } from './forge.ts';
import { resolve } from './git-objects.ts';
import { published } from './open-repository.ts';

/** Puts the published content tree in the place of a folder; what was in it before is gone. */
export async function checkout({ git, contentFolder }: Forge, folder: string): Promise<void> {
  const target = absolute(folder);
  const next = `${target}.next`;
  const indexFile = join(git.folder, 'checkout.index');
  const [tree] = await resolve(git, `${published}:${contentFolder}`);
  try {
    await rm(next, { recursive: true, force: true });
    await rm(indexFile, { force: true });
    await mkdir(next, { recursive: true });
    if (tree !== undefined) {
      await git.run(['read-tree', tree], { indexFile });
      await git.run(['checkout-index', '--all', '--force'], { indexFile, workTree: next });
    }
    await rm(target, { recursive: true, force: true });
    await rename(next, target);
  } catch (cause) {
    if (cause instanceof ForgeError) throw cause;
    throw new ForgeError(`The content could not be written to ${target}`, { cause });
  }
}
