import { apiFiles } from '../../api/api-files.ts';
import { v3Files } from '../../api/v3/files.ts';
import { fieldsOfRow, type FieldSchema } from '../../api/v3/json-schema.ts';
import { titleOf } from '../../api/v3/openapi.ts';
import { rowSchemas, type RowName } from '../../api/v3/schemas.ts';
import { loadPublishedData } from '../published-data.ts';
import { loadSite } from '../site.ts';
import { describeFile, type DescribedFile } from './describe-file.ts';

type Body = string | Uint8Array<ArrayBuffer>;

/** A file of the public API, whatever its version. Making its body costs more than all the rest. */
export interface OpenDataFile {
  /** Path under the site's root. */
  readonly path: string;
  /** For the page that describes it; kept until the file is written. */
  readonly shown: () => Body;
  /** For the file itself, once; nothing keeps it any longer. */
  readonly written: () => Body;
}

function openDataFile(path: string, make: () => Body): OpenDataFile {
  let kept: { readonly body: Body } | undefined;
  return {
    path,
    shown: () => (kept ??= { body: make() }).body,
    written: () => {
      const { body } = kept ?? { body: make() };
      kept = undefined;
      return body;
    },
  };
}

let files: Promise<readonly OpenDataFile[]> | undefined;

/** Every file of every version; what they are made of is read once a build. */
export function openDataFiles(): Promise<readonly OpenDataFile[]> {
  files ??= readFiles();
  return files;
}

async function readFiles(): Promise<readonly OpenDataFile[]> {
  const { content, settings } = await loadSite();
  const { today, siteUrl } = settings;
  const source = { content, today, siteUrl, published: await loadPublishedData() };
  return [
    ...apiFiles(source).map(({ path, text }) => openDataFile(path, text)),
    ...v3Files(source).map(({ path, body }) => openDataFile(path, body)),
  ];
}

const described = async (isMeant: (path: string) => boolean): Promise<DescribedFile[]> =>
  (await openDataFiles())
    .filter(({ path }) => isMeant(path))
    .map(({ path, shown }) => describeFile(path, shown()));

/** The files of a frozen version, described. */
export const frozenVersion = (version: string): Promise<DescribedFile[]> =>
  described((path) => path.startsWith(`api/${version}/`));

/** The same lines in every format, and what their fields are. */
export interface DescribedCollection {
  readonly name: string;
  readonly title: string;
  readonly files: readonly DescribedFile[];
  readonly fields: Readonly<Record<string, FieldSchema>>;
}

/** The lists of v3, described. */
export const v3Collections = (): Promise<DescribedCollection[]> =>
  Promise.all(
    (Object.keys(rowSchemas) as RowName[]).map(async (name) => ({
      name,
      title: titleOf(name),
      files: await described((path) => new RegExp(`^api/v3/(?:history/)?${name}\\.`).test(path)),
      fields: fieldsOfRow(name),
    })),
  );
