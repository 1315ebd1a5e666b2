import { z } from 'zod';
import type { Clock, SiteFiles } from '../../ports.ts';
import { schemas, type DataOf, type Entry } from '../../schema/content.ts';
import type { Community } from '../../services.ts';

/** How long a copy of the community is good, in milliseconds. */
const freshFor = 60_000;

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

/** The published site as its functions read it: pages, and the community's file, a minute old at most. */
export function publishedSite(
  siteUrl: string,
  { now }: Pick<Clock, 'now'>,
  ask: typeof fetch = fetch,
): SiteFiles & { readonly community: () => Promise<Community> } {
  let copy: { readonly at: number; readonly community: Promise<Community> } | undefined;
  async function get(path: string): Promise<Response> {
    const response = await ask(siteUrl + path, { signal: AbortSignal.timeout(10_000) });
    if (!response.ok) throw new Error(`The site answered ${response.status} for ${path}.`);
    return response;
  }
  const read = async (): Promise<Community> => community.parse(await (await get('/communaute.json')).json());
  return {
    page: async (path) => (await get(`${path}.html`)).text(),
    async community() {
      const at = now().getTime();
      if (copy && at - copy.at < freshFor) return copy.community;
      copy = { at, community: read() };
      try {
        return await copy.community;
      } catch (fault) {
        copy = undefined;
        throw fault;
      }
    },
  };
}
