import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { beforeAll, describe, expect, inject, it } from 'vitest';

const sites = inject('sites');
const { invented } = sites;
const ajv = new Ajv2020({ strict: true, allErrors: true, allowUnionTypes: true });
addFormats(ajv);
ajv.addVocabulary(['components']);

interface Operation {
  readonly responses: { readonly 200: { readonly content: Record<string, { schema?: { $ref: string } }> } };
}
interface Document {
  readonly openapi: string;
  readonly paths: Record<string, { readonly get: Operation }>;
  readonly components: { readonly schemas: Record<string, object> };
}

const read = (site: string, path: string) => readFile(join(site, 'api/v3', path), 'utf8');
const json = async (site: string, path: string): Promise<unknown> => JSON.parse(await read(site, path));

const home = 'https://communs.example/document';
let document: Document;
beforeAll(async () => {
  document = (await json(invented, 'openapi.json')) as Document;
  ajv.addSchema({ $id: home, components: document.components });
});

/** The files of the site that a path of the document stands for. */
async function filesOf(site: string, path: string): Promise<string[]> {
  if (!path.includes('{id}')) return [path.slice(1)];
  const folder = path.slice(1, path.indexOf('/{id}'));
  return (await readdir(join(site, 'api/v3', folder))).map((file) => `${folder}/${file}`);
}

const everyFile = async (site: string): Promise<string[]> =>
  (await readdir(join(site, 'api/v3'), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(site, 'api/v3/').length));

describe.each(Object.entries<string>({ ...sites }).map(([name, site]) => ({ name, site })))(
  'v3 of the site $name',
  ({ site }) => {
    it('follows its OpenAPI document, file by file', async () => {
      let checked = 0;
      for (const [path, { get }] of Object.entries(document.paths)) {
        const ref = get.responses[200].content['application/json']?.schema?.$ref;
        for (const file of await filesOf(site, path)) {
          const text = await read(site, file);
          if (ref === undefined) continue;
          const check = ajv.getSchema(`${home}${ref}`);
          expect(check?.(JSON.parse(text)), `${file}: ${ajv.errorsText(check?.errors)}`).toBe(true);
          checked += 1;
        }
      }
      expect(checked).toBeGreaterThan(10);
    });

    it('follows the JSON Schemas, also line by line', async () => {
      for (const file of await readdir(join(site, 'api/v3/schemas'))) {
        const check = ajv.compile((await json(invented, `schemas/${file}`)) as object);
        const served = file === 'headcount.json' ? 'history/headcount.json' : file;
        if (file !== 'missions.json')
          expect(check(await json(site, served)), `${file}: ${ajv.errorsText(check.errors)}`).toBe(true);
        ajv.removeSchema(check.schema);
      }
      const lines = (await read(site, 'authors.ndjson')).trim().split('\n');
      expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual(await json(site, 'authors.json'));
    });
  },
);

it('publishes no file that the OpenAPI document does not name', async () => {
  const described = await Promise.all(Object.keys(document.paths).map((path) => filesOf(invented, path)));
  const beside = /^(?:openapi\.json|schemas\/|examples\/)/;
  expect((await everyFile(invented)).filter((file) => !beside.test(file)).sort()).toEqual(
    described.flat().sort(),
  );
});

it('names the label of each field of a member’s file', () => {
  const { authors } = document.components.schemas as Record<string, { items: { properties: object } }>;
  expect(authors?.items.properties).toMatchObject({
    role: { title: 'Rôle' },
    missions: { items: { properties: { end: { title: 'Fin' } } } },
  });
});
