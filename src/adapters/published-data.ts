import { z } from 'zod';

/** How long the whole reading may take, in milliseconds: a build does not wait for the site that it replaces. */
const patienceMs = 20_000;

const rowsSchema = z.array(z.looseObject({ id: z.string() }));

/** Reads the files of a published site by their paths. */
export interface PublishedFiles {
  readonly rows: (path: string) => Promise<z.infer<typeof rowsSchema>>;
  readonly json: (path: string) => Promise<unknown>;
}

/** What came of reading: the data, or why there is none, in English, for the build's log. */
export type Reading<Data> = { readonly data: Data } | { readonly absence: string };

/**
 * Reads something off the published site. Never throws: a first build, a site that is away or one that published
 * something else gives an absence, and the build goes on.
 */
export async function readPublished<Data>(
  siteUrl: string,
  read: (files: PublishedFiles) => Promise<Data>,
  ask: typeof fetch = fetch,
): Promise<Reading<Data>> {
  const signal = AbortSignal.timeout(patienceMs);
  const json = async (path: string): Promise<unknown> => {
    const answer = await ask(siteUrl + path, { signal });
    if (!answer.ok) throw new Error(`${siteUrl}${path} answered ${answer.status}`);
    return answer.json();
  };
  try {
    return { data: await read({ json, rows: async (path) => rowsSchema.parse(await json(path)) }) };
  } catch (fault) {
    return { absence: fault instanceof Error ? fault.message : String(fault) };
  }
}
