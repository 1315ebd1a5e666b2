import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { z } from 'zod';
import { publishedNameOf } from '../../content/published-files.ts';
import type { Clock, SiteFiles } from '../../ports.ts';
import type { CollectionName } from '../../schema/collections.ts';
import { buildFactsSchema } from '../../schema/build-facts.ts';
import { memberFactsSchema } from '../../schema/member-facts.ts';
import { schemas, type DataOf, type Entry } from '../../schema/content.ts';
import type { Community } from '../../schema/content.ts';
import type { Services } from '../../services.ts';
import { keptCopies } from './kept-copies.ts';

type Collection = keyof Community;

const entries = <Name extends Collection>(collection: Name) =>
  z
    .array(z.object({ id: z.string(), path: z.string(), data: z.unknown() }))
    .transform((held): Entry<DataOf<Name>>[] =>
      held.map(({ id, path, data }) => ({
        id,
        path,
        data: schemas[collection].parse(data) as DataOf<Name>,
        raw: {},
        body: '',
      })),
    );

const community = z.object({
  authors: entries('authors'),
  startups: entries('startups'),
  incubators: entries('incubators'),
  organisations: entries('organisations'),
  teams: entries('teams'),
});

const member = memberFactsSchema.extend({ id: z.string().min(1) });

const files = z.array(z.object({ path: z.string(), text: z.string() }));

/** The published site as its functions read it: pages, and the content in copies that are a minute old at most. */
export function publishedSite(
  siteUrl: string,
  clock: Pick<Clock, 'now'>,
  ask: typeof fetch = fetch,
): SiteFiles & Pick<Services, 'community' | 'publishedBuild' | 'publishedFiles' | 'publishedMembers'> {
  async function get(path: string): Promise<Response> {
    const response = await ask(siteUrl + path, { signal: AbortSignal.timeout(10_000) });
    if (!response.ok) throw new Error(`The site answered ${response.status} for ${path}.`);
    return response;
  }
  const readCommunity = keptCopies(clock, async (path: string) =>
    community.parse(await (await get(path)).json()),
  );
  async function* members(): ReturnType<Services['publishedMembers']> {
    const { body } = await get('/membres.ndjson');
    if (body === null) return;
    // Line by line: a community may have more members than a function has memory for.
    const lines = createInterface({ input: Readable.fromWeb(body as ReadableStream), crlfDelay: Infinity });
    for await (const line of lines) if (line !== '') yield member.parse(JSON.parse(line));
  }
  return {
    publishedBuild: async () => buildFactsSchema.parse(await (await get('/build.json')).json()),
    publishedMembers: members,
    page: async (path) => (await get(`${path}.html`)).text(),
    community: () => readCommunity('/communaute.json'),
    publishedFiles: keptCopies(clock, async (collection: CollectionName) =>
      files.parse(await (await get(`/contenu/${publishedNameOf(collection)}.json`)).json()),
    ),
  };
}
