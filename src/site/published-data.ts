import { readPublished } from '../adapters/published-data.ts';
import type { PublishedData } from '../api/v3/changes.ts';
import { publishedCollections } from '../api/v3/collections.ts';
import { changesSchema } from '../api/v3/schemas.ts';
import type { CollectionRows } from '../api/v3/rows.ts';
import { loadSite } from './site.ts';

/**
 * What the site published before this build, when the settings say to compare; undefined when they do not, or when it
 * could not be read, which the build's log tells.
 */
export async function loadPublishedData(): Promise<PublishedData | undefined> {
  const { settings } = await loadSite();
  return settings.comparesPublished ? comparePublished(settings.siteUrl) : undefined;
}

/** The files of v3 that the next build is compared with. */
export async function comparePublished(
  siteUrl: string,
  ask: typeof fetch = fetch,
): Promise<PublishedData | undefined> {
  const reading = await readPublished(
    siteUrl,
    async ({ rows, json }): Promise<PublishedData> => ({
      rows: Object.fromEntries(
        await Promise.all(
          publishedCollections.map(async (name) => [name, await rows(`/api/v3/${name}.json`)]),
        ),
      ) as CollectionRows,
      changes: changesSchema.parse(await json('/api/v3/changes.json')),
    }),
    ask,
  );
  if ('data' in reading) return reading.data;
  console.warn(`changes.json begins today: ${reading.absence}`);
  return undefined;
}
