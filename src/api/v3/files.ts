import { isActive } from '../../domain/author-activity.ts';
import type { Entry } from '../../schema/content.ts';
import type { Author } from '../../schema/author.ts';
import { changesFile, type PublishedData } from './changes.ts';
import { publishedCollections } from './collections.ts';
import { examples } from './examples.ts';
import { writeCsv, writeJson, writeNdjson } from './formats.ts';
import { flatHeadcount, headcountRows } from './headcount-rows.ts';
import { fieldsOfRow, jsonSchemas } from './json-schema.ts';
import { openApi } from './openapi.ts';
import { writeParquet } from './parquet.ts';
import type { Row } from './published-value.ts';
import { collectionRows, missionRows, type RowSource } from './rows.ts';
import type { RowName } from './schemas.ts';

/** What v3 is made of; `published` is what the site published before, when that is known. */
export interface V3Source extends RowSource {
  readonly published?: PublishedData | undefined;
}

/** A file of v3; its body is made only when it is asked for. */
export interface V3File {
  /** Path under the site's root, "api/v3/authors.json". */
  readonly path: string;
  /** The name of the JSON Schema that the file follows; undefined for one that describes or shows others. */
  readonly schema?: string;
  readonly body: () => string | Uint8Array<ArrayBuffer>;
}

/** Every file of v3, but the file of each startup that `apiFiles` gives. */
export function v3Files(source: V3Source): V3File[] {
  const { content, today, siteUrl, published } = source;
  const rows = collectionRows(source);
  const missions = missionRows(content.authors);
  const headcount = headcountRows(content.authors, today);
  const active = new Set(
    content.authors.filter(({ data }) => isActive(data, today)).map(({ id }): unknown => id),
  );
  const files: V3File[] = [
    ...publishedCollections.flatMap((name) => listFiles(name, rows[name])),
    csvFile('missions', missions),
    parquetFile('authors', rows.authors),
    parquetFile('missions', missions),
    {
      path: 'active.json',
      schema: 'authors',
      body: () => writeJson(rows.authors.filter(({ id }) => active.has(id))),
    },
    ...byStartup(content.startups, content.authors, rows.authors),
    { path: 'history/headcount.json', schema: 'headcount', body: () => writeJson(headcount) },
    { path: 'history/headcount.csv', schema: 'headcount', body: () => headcountCsv(headcount) },
    { path: 'changes.json', schema: 'changes', body: () => pretty(changesFile(published, rows, today)) },
    { path: 'openapi.json', body: () => pretty(openApi(siteUrl)) },
    ...Object.entries(jsonSchemas(siteUrl)).map(([name, schema]) => ({
      path: `schemas/${name}.json`,
      body: () => pretty(schema),
    })),
    ...examples(siteUrl).map(({ file, text }) => ({ path: `examples/${file}`, body: () => text })),
  ];
  return files.map((file) => ({ ...file, path: `api/v3/${file.path}` }));
}

const pretty = (value: object): string => `${JSON.stringify(value, null, 2)}\n`;

const listFiles = (name: RowName, rows: readonly Row[]): V3File[] => [
  { path: `${name}.json`, schema: name, body: () => writeJson(rows) },
  { path: `${name}.ndjson`, schema: name, body: () => writeNdjson(rows) },
  csvFile(name, rows),
];

const csvFile = (name: RowName, rows: readonly Row[]): V3File => ({
  path: `${name}.csv`,
  schema: name,
  body: () => writeCsv(rows, Object.keys(fieldsOfRow(name))),
});

const parquetFile = (name: RowName, rows: readonly Row[]): V3File => ({
  path: `${name}.parquet`,
  schema: name,
  body: () => writeParquet(name, rows),
});

function headcountCsv(rows: readonly Row[]): string {
  const flat = rows.map(flatHeadcount);
  return writeCsv(flat, Object.keys(flat[0] ?? { month: '', active: 0 }));
}

/** The members whose files name a startup, whenever: their missions say from when to when. */
function byStartup(
  startups: RowSource['content']['startups'],
  authors: readonly Entry<Author>[],
  rows: readonly Row[],
): V3File[] {
  const members = new Map<string, Row[]>(startups.map(({ id }) => [id, []]));
  authors.forEach(({ data }, index) => {
    const named = [
      ...data.missions.flatMap(({ startups }) => startups),
      ...data.startups,
      ...data.previously,
    ];
    for (const id of new Set(named)) members.get(id)?.push(rows[index] ?? {});
  });
  return [...members].map(([id, held]) => ({
    path: `by-startup/${id}.json`,
    schema: 'authors',
    body: () => writeJson(held),
  }));
}
