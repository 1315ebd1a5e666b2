import { publishedCollections } from './collections.ts';
import { jsonSchemas } from './json-schema.ts';

/** One address of v3 in the OpenAPI document. */
interface Described {
  readonly path: string;
  readonly summary: string;
  readonly type: string;
  /** Name of the schema of what comes back; text or bytes without one. */
  readonly schema?: string;
  readonly hasId?: boolean;
}

const titles: Readonly<Record<string, string>> = {
  authors: 'Tous les membres, présents et passés',
  startups: 'Toutes les startups',
  incubators: 'Les incubateurs qui ont une page',
  organisations: 'Les organisations qui portent ou soutiennent des startups',
  teams: 'Les équipes transverses',
  jobs: 'Les offres ouvertes le jour de la publication',
  missions: 'Les missions des membres, une ligne par mission',
  headcount: 'L’effectif au premier jour de chaque mois',
};

/** What a collection, or another file of v3, holds, in French. */
export const titleOf = (name: string): string => titles[name] ?? name;

const csv = 'text/csv';
const parquet = 'application/vnd.apache.parquet';
const json = 'application/json';

const described: readonly Described[] = [
  ...publishedCollections.flatMap((name): Described[] => [
    { path: `${name}.json`, summary: titleOf(name), type: json, schema: name },
    {
      path: `${name}.ndjson`,
      summary: `${titleOf(name)}\u00A0: un objet par ligne`,
      type: 'application/x-ndjson',
    },
    { path: `${name}.csv`, summary: `${titleOf(name)}\u00A0: tableau`, type: csv },
  ]),
  { path: 'missions.csv', summary: titleOf('missions'), type: csv },
  { path: 'authors.parquet', summary: `${titleOf('authors')}\u00A0: Parquet`, type: parquet },
  { path: 'missions.parquet', summary: `${titleOf('missions')}\u00A0: Parquet`, type: parquet },
  {
    path: 'active.json',
    summary: 'Les membres actifs le jour de la publication',
    type: json,
    schema: 'authors',
  },
  {
    path: 'by-startup/{id}.json',
    summary: 'Les membres dont la fiche nomme une startup, présents et passés',
    type: json,
    schema: 'authors',
    hasId: true,
  },
  {
    path: 'startups/{id}.json',
    summary: 'Une startup, son équipe et son texte',
    type: json,
    schema: 'startup',
    hasId: true,
  },
  { path: 'history/headcount.json', summary: 'L’effectif, mois par mois', type: json, schema: 'headcount' },
  { path: 'history/headcount.csv', summary: 'L’effectif, mois par mois\u00A0: tableau', type: csv },
  { path: 'changes.json', summary: 'Ce qui a changé, sur 90 jours au plus', type: json, schema: 'changes' },
];

/** One startup, as v3 has published it from its first day: what its file holds, as written. */
const startupPage = {
  type: 'object',
  properties: {
    name: { type: ['string', 'null'] },
    incubators: { type: 'array', items: { type: 'string' } },
    active_members: { type: 'array', items: { type: 'string' } },
    previous_members: { type: 'array', items: { type: 'string' } },
    content: { type: 'string' },
  },
  required: ['name', 'incubators', 'active_members', 'previous_members', 'content'],
};

/** The media type of each file of v3 that stands for itself, by its path under /api/v3/. */
export const v3Types: ReadonlyMap<string, string> = new Map(
  described.filter(({ hasId }) => !hasId).map(({ path, type }) => [path, type]),
);

/** Inside the document a schema needs no address of its own. */
const withoutAddress = (schema: object): object =>
  Object.fromEntries(Object.entries(schema).filter(([key]) => !key.startsWith('$')));

/** The OpenAPI 3.1 document of v3. */
export const openApi = (siteUrl: string): object => ({
  openapi: '3.1.1',
  info: {
    title: 'Données ouvertes de la communauté',
    version: '3',
    description:
      'Des fichiers en lecture seule, refaits à chaque publication du site. null\u00A0: inconnu\u00A0; jours\u00A0: AAAA-MM-JJ. ' +
      'En CSV, une liste ou un objet est son texte JSON, et une cellule vide veut dire inconnu.',
  },
  servers: [{ url: `${siteUrl}/api/v3` }],
  paths: Object.fromEntries(described.map((file) => [`/${file.path}`, { get: operation(file) }])),
  components: {
    schemas: {
      ...Object.fromEntries(
        Object.entries(jsonSchemas(siteUrl)).map(([name, schema]) => [name, withoutAddress(schema)]),
      ),
      startup: startupPage,
    },
  },
});

const operation = ({ path, summary, type, schema, hasId }: Described) => ({
  operationId: path.replaceAll(/[^a-z]+/g, '-'),
  summary,
  ...(hasId && {
    parameters: [
      {
        name: 'id',
        in: 'path',
        required: true,
        description: 'Identifiant de la startup',
        schema: { type: 'string' },
      },
    ],
  }),
  responses: {
    200: {
      description: summary,
      content: { [type]: schema === undefined ? {} : { schema: { $ref: `#/components/schemas/${schema}` } } },
    },
    ...(hasId && { 404: { description: 'Aucune startup de cet identifiant.' } }),
  },
});
