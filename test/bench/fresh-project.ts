import { cp, mkdir, readdir, symlink } from 'node:fs/promises';
import { join, resolve } from 'node:path';

const projectFolder = resolve(import.meta.dirname, '../..');

/** What no build reads. */
const leftOut = new Set(['.astro', '.git', '.local', '.netlify', 'content', 'dist', 'node_modules', 'test']);

/**
 * Copies the project into a new folder where nothing was ever built, its packages linked. A build there is cold: what
 * Astro 7 and Vite 8 could take from an earlier build stands in folders that a fresh project does not have.
 * - `node_modules/.astro`, Astro's `cacheDir`: the content layer's data store, optimised images, fonts, and the pages
 *   of `experimental.incrementalBuild`; this site uses none of them now;
 * - `node_modules/.vite/deps`: optimised dependencies, whose metadata a build looks at;
 * - `.astro`: generated types, written again by every build.
 * A copy also keeps clear of the project's own builds: when the output is elsewhere, as in a test, the bundle that
 * renders the pages is in `.astro/.prerender`, and two builds at a time in one project lose it to each other.
 * Not in the project, and cold too: Node's compile cache (measure-build.ts). Warm: the system's cache of files.
 */
export async function copyProject(folder: string): Promise<void> {
  await mkdir(join(folder, 'node_modules'), { recursive: true });
  for (const name of await readdir(projectFolder)) {
    if (!leftOut.has(name)) await cp(join(projectFolder, name), join(folder, name), { recursive: true });
  }
  const packages = await readdir(join(projectFolder, 'node_modules'));
  for (const name of packages.filter((entry) => !entry.startsWith('.')))
    await symlink(join(projectFolder, 'node_modules', name), join(folder, 'node_modules', name), 'junction');
}
