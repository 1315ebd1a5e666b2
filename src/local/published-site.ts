import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { LocalContents } from '../adapters/local-forge/local-contents.ts';
import { readContentFolder } from '../adapters/content-folder.ts';
import { readContent } from '../content/read-content.ts';
import type { SiteFiles } from '../ports.ts';
import type { Community } from '../services.ts';
import { buildSite } from './build-site.ts';

/** The site that the platform serves, built out of the forge's published branch. */
export interface PublishedSite extends SiteFiles {
  /** Folder of the site served now. */
  readonly folder: () => string;
  readonly community: () => Promise<Community>;
  /** Builds the published branch anew and puts the result in the place of the site, in one step. */
  readonly rebuild: (stop?: AbortSignal) => Promise<void>;
}

/** Keeps the builds in `folder`, one a published commit; rejects when the first build fails. */
export async function publishSite(
  contents: LocalContents,
  folder: string,
  stop: AbortSignal,
): Promise<PublishedSite> {
  let current = '';
  let community: Promise<Community> | undefined;
  let building: Promise<void> = Promise.resolve();

  async function build(signal?: AbortSignal): Promise<void> {
    const commit = await contents.head();
    const site = join(folder, commit);
    if (site === current) return;
    const content = join(folder, 'content');
    await contents.checkout(content);
    await buildSite({ contentDir: content, outDir: site, signal });
    const previous = current;
    community = readContentFolder(content).then((files) => readContent(files).content);
    current = site;
    if (previous !== '') await rm(previous, { recursive: true, force: true });
  }

  await build(stop);
  return {
    folder: () => current,
    community: () => community ?? Promise.reject(new Error('The site is not built yet.')),
    page: (path) => readFile(join(current, `${path}.html`), 'utf8'),
    async rebuild(signal) {
      // One build after the other: two at a time would share Astro's working folder.
      // A build that failed was told to whoever asked for it.
      building = building.catch(() => undefined).then(() => build(signal));
      await building;
    },
  };
}
