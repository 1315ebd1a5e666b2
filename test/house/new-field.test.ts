import { parse } from 'csv-parse/sync';
import { parquetReadObjects } from 'hyparquet';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import arrival from '../../functions/arrival.ts';
import { provideServices } from '../../src/adapters/provided-services.ts';
import { apiFiles } from '../../src/api/api-files.ts';
import { v3Files } from '../../src/api/v3/files.ts';
import { cmsConfig } from '../../src/cms/cms-config.ts';
import { optionsOf } from '../../src/cms/options.ts';
import { withOptions } from '../../src/cms/with-options.ts';
import { checkEdit } from '../../src/content/check-edit.ts';
import { describe as inFrench } from '../../src/content/problem.ts';
import { readContent } from '../../src/content/read-content.ts';
import { arrivalFormSchema } from '../../src/schema/arrival-form.ts';
import { noteOf } from '../../src/schema/field.ts';
import { toDay } from '../../src/schema/day.ts';
import { formGroups } from '../../src/site/arrival/form-groups.ts';
import { v3Collections } from '../../src/site/open-data/open-data.ts';
import { filledArrival } from '../builders.ts';
import { fakeServices } from '../fakes/services.ts';

/** All that somebody writes who adds a field to members' files, and who wants it asked at arrival. */
vi.mock('../../src/schema/author.ts', async (original) => {
  const real = await original<typeof import('../../src/schema/author.ts')>();
  const { optionalText } = await import('../../src/schema/field.ts');
  const { vocabulary } = await import('../../src/schema/vocabulary.ts');
  const langue = optionalText('Langue de travail', {
    description: 'Celle dans laquelle tu écris.',
    vocabulary: vocabulary({ fr: 'Français', br: 'Breton' }),
  });
  return {
    ...real,
    authorSchema: real.authorSchema.extend({ langue }),
    askedAtArrival: [...real.askedAtArrival, 'langue'],
  };
});

const member = (langue: string) => ({
  path: '_authors/zoe.xyz.md',
  text: `---\nfullname: Zoé Xyz\nrole: Designer\ndomaine: Design\nmissions:\n  - start: 2026-01-01\n    status: admin\nlangue: ${langue}\n---\n`,
});
const { content } = readContent([member('br')]);
const siteUrl = 'https://communs.example';
const source = { content, today: toDay('2026-11-20'), siteUrl };

describe('a field that is added to the schema of members', () => {
  it('is checked, with its file, its line and its values', () => {
    const [problem, ...others] = readContent([member('latin')]).problems;
    expect(others).toEqual([]);
    expect(problem && inFrench(problem)).toMatch(
      /^_authors\/zoe\.xyz\.md:8: erreur.* langue.*latin.*fr, br/s,
    );
  });

  it('is asked by the editor with its label, its help and its values, and checked when that saves', () => {
    const rights = { startups: { entries: [], mayApprove: false }, page: { id: 'zoe.xyz', label: 'Zoé' } };
    const config = withOptions(cmsConfig({ ...rights, collections: [] }, { siteUrl }), optionsOf(content));
    const [page] = config.collections;
    const [file] = page && 'files' in page ? page.files : [];
    expect(file?.fields.find(({ name }) => name === 'langue')).toMatchObject({
      label: 'Langue de travail',
      hint: 'Celle dans laquelle tu écris.',
      widget: 'select',
      required: false,
      options: [
        { value: 'fr', label: 'Français' },
        { value: 'br', label: 'Breton' },
      ],
    });
    const edit = { path: member('br').path, before: member('br').text, after: member('latin').text };
    expect(checkEdit('authors', edit, () => true).map(({ field }) => field)).toEqual(['langue']);
  });

  it('is asked by the arrival form', () => {
    expect(formGroups.flatMap(({ fields }) => fields)).toContain('langue');
    const field = Object.entries(arrivalFormSchema.shape).find(([name]) => name === 'langue')?.[1];
    expect(field && noteOf(field)).toMatchObject({
      title: 'Langue de travail',
      description: 'Celle dans laquelle tu écris.',
      vocabulary: { values: ['fr', 'br'] },
    });
  });

  it('is published in v3, in every format', async () => {
    const files = new Map(v3Files(source).map(({ path, body }) => [path.replace('api/v3/', ''), body]));
    const text = (path: string) => String(files.get(path)?.());
    expect(JSON.parse(text('authors.json'))).toMatchObject([{ id: 'zoe.xyz', langue: 'br' }]);
    expect(JSON.parse(text('authors.ndjson').trim())).toMatchObject({ langue: 'br' });
    expect(parse(text('authors.csv'), { columns: true })).toMatchObject([{ langue: 'br' }]);
    const parquet = files.get('authors.parquet')?.() as Uint8Array<ArrayBuffer>;
    expect(await parquetReadObjects({ file: parquet.buffer })).toMatchObject([{ langue: 'br' }]);
  });

  it('stands in the documents of v3: JSON Schema, OpenAPI and the page of the API', async () => {
    const files = new Map(v3Files(source).map(({ path, body }) => [path.replace('api/v3/', ''), body]));
    const said = { title: 'Langue de travail', description: expect.stringContaining('tu écris') as unknown };
    const row = { items: { properties: { langue: said } } };
    expect(JSON.parse(String(files.get('schemas/authors.json')?.()))).toMatchObject(row);
    expect(JSON.parse(String(files.get('openapi.json')?.()))).toMatchObject({
      components: { schemas: { authors: row } },
    });
    const authors = (await v3Collections()).find(({ name }) => name === 'authors');
    expect(authors?.fields).toMatchObject({ langue: said });
  });

  it('changes no file of a frozen version', () => {
    const { content: without } = readContent([
      { ...member('br'), text: member('br').text.replace('langue: br\n', '') },
    ]);
    const frozen = (held: typeof content) =>
      apiFiles({ ...source, content: held })
        .filter(({ path }) => !path.includes('/v3/'))
        .map(({ path, text }) => [path, text()]);
    expect(frozen(content)).toEqual(frozen(without));
  });
});

describe('a newcomer who is asked for it', () => {
  let services: ReturnType<typeof fakeServices>;
  beforeEach(() => {
    services = fakeServices();
    provideServices({
      ...services,
      site: { page: () => Promise.reject(new Error('No page is asked for.')) },
    });
  });
  const send = (langue: string) =>
    arrival(
      new Request(`${siteUrl}/api/arrival`, {
        method: 'POST',
        body: JSON.stringify({ ...filledArrival, langue }),
        headers: { 'content-type': 'application/json' },
      }),
    );

  it('finds it in the file that is proposed', async () => {
    expect((await send('br')).status).toBe(201);
    const text = await services.contents.read('_authors/celeste.d.ormeau.md', 'arrivee/celeste.d.ormeau');
    expect(text).toContain('\nlangue: br\n');
  });

  it('is refused another value at its field', async () => {
    const response = await send('latin');
    expect(response.status).toBe(422);
    expect(await response.json()).toEqual({ errors: { langue: 'Choisis dans la liste.' } });
  });
});
