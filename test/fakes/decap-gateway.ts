import { z } from 'zod';

/** What the editor's page asked, as it came over the wire. */
interface AskedOfGateway {
  readonly action: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/** A gateway in memory that speaks as much of Decap's proxy protocol as the editor's page does. */
export interface DecapGateway {
  readonly asked: AskedOfGateway[];
  /** What the next requests are answered with instead. */
  refusal: { readonly status: number; readonly error: string } | undefined;
  answer(request: Request): Promise<Response>;
}

/** A picture, its bytes in base64. */
interface Asset {
  readonly path: string;
  readonly content: string;
}

interface Proposal {
  readonly collection: string;
  readonly slug: string;
  readonly path: string;
  readonly raw: string;
  readonly assets: readonly Asset[];
  status: string;
}

const question = z.object({ action: z.string(), params: z.record(z.string(), z.unknown()) });
const asText = (value: unknown): string => (typeof value === 'string' ? value : '');

/** The gateway over these files, by their path in the content tree. */
export function decapGateway(files: Readonly<Record<string, string>>): DecapGateway {
  const asked: AskedOfGateway[] = [];
  const proposals = new Map<string, Proposal>();
  const keyOf = ({ id, collection, slug }: AskedOfGateway['params']): string =>
    asText(id) || `${asText(collection)}/${asText(slug)}`;
  const entry = (path: string) => ({ data: files[path] ?? '', file: { path, id: path } });
  const told = ({ collection, slug, path, assets, status }: Proposal) => ({
    collection,
    slug,
    status,
    diffs: [
      { id: path, path, newFile: files[path] === undefined },
      ...assets.map((asset) => ({ id: asset.path, path: asset.path, newFile: true })),
    ],
    updatedAt: '2026-11-20T09:00:00.000Z',
  });

  const answers: Readonly<Record<string, (params: AskedOfGateway['params']) => unknown>> = {
    entriesByFolder: ({ folder }) =>
      Object.keys(files)
        .filter((path) => path.startsWith(`${asText(folder)}/`))
        .map(entry),
    entriesByFiles: ({ files: wanted }) => (wanted as { path: string }[]).map(({ path }) => entry(path)),
    getEntry: ({ path }) => (files[asText(path)] === undefined ? undefined : entry(asText(path))),
    unpublishedEntries: () => [...proposals.keys()],
    unpublishedEntry: (params) => {
      const found = proposals.get(keyOf(params));
      return found && told(found);
    },
    // The id of these is that of the file.
    unpublishedEntryDataFile: ({ collection, slug }) => ({
      data: proposals.get(keyOf({ collection, slug }))?.raw ?? '',
    }),
    unpublishedEntryMediaFile: ({ collection, slug, path }) => {
      const assets = proposals.get(keyOf({ collection, slug }))?.assets;
      const found = assets?.find((asset) => asset.path === path);
      const name = found?.path.split('/').at(-1);
      return found && { id: found.path, name, encoding: 'base64', ...found };
    },
    persistEntry: ({ dataFiles, assets, options }) => {
      const [{ slug, path, raw }] = dataFiles as [{ slug: string; path: string; raw: string }];
      const { collectionName: collection, status } = options as { collectionName: string; status: string };
      const key = `${collection}/${slug}`;
      const held = proposals.get(key);
      proposals.set(key, {
        collection,
        slug,
        path,
        raw,
        assets: assets as Asset[],
        status: held?.status ?? status,
      });
      return { message: 'entry persisted' };
    },
    deleteUnpublishedEntry: (params) => proposals.delete(keyOf(params)) && { message: 'deleted' },
    updateUnpublishedEntryStatus: (params) => {
      const found = proposals.get(keyOf(params));
      if (found) found.status = asText(params.newStatus);
      return found && { message: 'status changed' };
    },
  };

  return {
    asked,
    refusal: undefined,
    async answer(request) {
      const { action, params } = question.parse(await request.json());
      asked.push({ action, params });
      if (this.refusal) return Response.json({ error: this.refusal.error }, { status: this.refusal.status });
      const found = answers[action]?.(params);
      return found === undefined
        ? Response.json({ error: `Rien pour ${action}.` }, { status: 404 })
        : Response.json(found);
    },
  };
}
