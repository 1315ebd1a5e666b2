import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { provideServices } from '../../../src/adapters/provided-services.ts';
import { sharpPictures } from '../../../src/adapters/sharp-pictures.ts';
import { readContent } from '../../../src/content/read-content.ts';
import type { Contents } from '../../../src/ports.ts';
import { collectionFolders } from '../../../src/schema/collections.ts';
import type { Services } from '../../../src/services.ts';
import { cmsWorld } from '../../functions/cms-world.ts';

/** Writes files below a folder, by their paths there. */
export async function writeFiles(
  folder: string,
  files: Readonly<Record<string, string | Uint8Array>>,
): Promise<void> {
  for (const [path, held] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), held);
  }
}

/** The gateway, with everyone of `cmsWorld` logged in, on a forge that holds these texts; two are administrators. */
export async function gatewayOn(
  contents: Contents,
  texts: Readonly<Record<string, string>>,
  publishedFiles: Services['publishedFiles'],
): Promise<void> {
  const services = await cmsWorld();
  const { content } = readContent(Object.entries(texts).map(([path, text]) => ({ path, text })));
  provideServices({
    ...services,
    contents,
    publishedFiles,
    pictures: sharpPictures,
    community: () => Promise.resolve(content),
    settings: { ...services.settings, administrators: ['administratrice', 'autre'] },
    site: { page: () => Promise.resolve('<main></main>') },
  });
}

/** The published files as a site shows them that is built at once whenever something is approved. */
export const builtAtOnce =
  (contents: Contents): Services['publishedFiles'] =>
  async (collection) =>
    Promise.all(
      (await contents.list(collectionFolders[collection])).map(async (path) => ({
        path,
        text: (await contents.read(path)) ?? '',
      })),
    );
