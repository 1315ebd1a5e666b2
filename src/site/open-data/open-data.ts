import { apiFiles } from '../../api/api-files.ts';
import { v3Files } from '../../api/v3/files.ts';
import { fieldsOfRow, type FieldSchema } from '../../api/v3/json-schema.ts';
import { titleOf } from '../../api/v3/openapi.ts';
import { rowSchemas, type RowName } from '../../api/v3/schemas.ts';
import { loadPublishedData } from '../published-data.ts';
import { loadSite } from '../site.ts';
import { describeFile, type DescribedFile } from './describe-file.ts';

/** A file of the public API, whatever its version. */
export interface OpenDataFile {
  /** Path under the site's root. */
  readonly path: string;
  readonly body: () => string | Uint8Array<ArrayBuffer>;
}

async function readSource() {
  const { content, settings } = await loadSite();
  const { today, siteUrl } = settings;
  return { content, today, siteUrl, published: await loadPublishedData() };
}

/** Every file of every version. */
export async function openDataFiles(): Promise<OpenDataFile[]> {
  const source = await readSource();
  return [...apiFiles(source).map(({ path, text }) => ({ path, body: text })), ...v3Files(source)];
}

/** The files of a frozen version, described. */
export async function frozenVersion(version: string): Promise<DescribedFile[]> {
  return apiFiles(await readSource())
    .filter(({ path }) => path.startsWith(`api/${version}/`))
    .map(({ path, text }) => describeFile(path, text()));
}

/** The same lines in every format, and what their fields are. */
export interface DescribedCollection {
  readonly name: string;
  readonly title: string;
  readonly files: readonly DescribedFile[];
  readonly fields: Readonly<Record<string, FieldSchema>>;
}

/** The lists of v3, described. */
export async function v3Collections(): Promise<DescribedCollection[]> {
  const files = v3Files(await readSource());
  return (Object.keys(rowSchemas) as RowName[]).map((name) => ({
    name,
    title: titleOf(name),
    files: files
      .filter(({ path }) => new RegExp(`^api/v3/(?:history/)?${name}\\.`).test(path))
      .map(({ path, body }) => describeFile(path, body())),
    fields: fieldsOfRow(name),
  }));
}
