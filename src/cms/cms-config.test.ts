import { describe, expect, it } from 'vitest';
import { readContentFolder } from '../adapters/content-folder.ts';
import { readContent } from '../content/read-content.ts';
import { bodyNotes } from '../schema/body.ts';
import { collectionNames } from '../schema/collections.ts';
import { schemas } from '../schema/content.ts';
import { fieldsOf, itemOf, unwrapField } from '../schema/unwrap-field.ts';
import { cmsConfig } from './cms-config.ts';
import { editedCollections } from './collections.ts';
import type { CmsField, ListField, SelectField } from './decap-config.ts';
import { optionsOf } from './options.ts';
import { withOptions } from './with-options.ts';

const { content } = readContent(await readContentFolder('content'));
const options = optionsOf(content);
const settings = { siteUrl: 'https://communs.example' };
const nothing = { startups: { entries: [], mayApprove: false }, collections: [] };

const all = withOptions(
  cmsConfig(
    { ...nothing, collections: collectionNames.map((name) => ({ name, mayApprove: name !== 'authors' })) },
    settings,
  ),
  options,
);

function fieldsIn(name: string): readonly CmsField[] {
  const collection = all.collections.find((held) => held.name === name);
  if (!collection || 'files' in collection) throw new Error(`No folder ${name}.`);
  return collection.fields;
}
function field(collection: string, ...path: string[]): CmsField {
  let fields = fieldsIn(collection);
  let found: CmsField | undefined;
  for (const name of path) {
    found = fields.find((held) => held.name === name);
    fields = (found as ListField | undefined)?.fields ?? [];
  }
  if (!found) throw new Error(`No field ${path.join('.')} in ${collection}.`);
  return found;
}
const select = (collection: string, ...path: string[]) => field(collection, ...path) as SelectField;
const accepts = (held: CmsField, text: string) => new RegExp(held.pattern?.[0] ?? '').test(text);

describe('the fields of a collection', () => {
  it.each(editedCollections)(
    '%s: every field of the schema, with its label, in its order, then the body',
    (name) => {
      const schema = Object.entries(fieldsOf(unwrapField(schemas[name]).core) ?? {});
      const body = bodyNotes[name];
      expect(fieldsIn(name).map((held) => [held.name, held.label])).toEqual([
        ...schema.map(([key, held]) => [key, unwrapField(held).note?.title]),
        ...(body ? [['body', body.title]] : []),
      ]);
    },
  );

  it('go into what a list holds', () => {
    const missions = itemOf(unwrapField(schemas.authors.shape.missions).core);
    const inside = (field('authors', 'missions') as ListField).fields ?? [];
    expect(inside.map(({ name }) => name)).toEqual(
      Object.keys(fieldsOf(unwrapField(missions ?? schemas.authors).core) ?? {}),
    );
    expect(inside.map(({ label }) => label)).toContain('Employeur');
  });

  it('have help beside them', () => {
    expect(field('authors', 'role').hint).toBe('Ce que tu fais, en quelques mots.');
    expect(field('authors', 'missions', 'end').hint).toContain('compris');
  });

  it('ask for what everybody expects, and no more', () => {
    const required = fieldsIn('authors').filter((held) => held.required);
    expect(required.map(({ name }) => name)).toEqual(['fullname', 'role', 'domaine', 'missions']);
  });

  it('ask for a name where a new file is called by it', () => {
    expect(field('jobs', 'roles').required).toBe(true);
  });
});

describe('widgets', () => {
  it('days are days', () => {
    expect(field('authors', 'missions', 'start')).toMatchObject({
      widget: 'datetime',
      format: 'YYYY-MM-DD',
      time_format: false,
    });
  });

  it('missions and phases are 1 to 10', () => {
    expect(field('authors', 'missions')).toMatchObject({ widget: 'list', min: 1, max: 10 });
    expect(field('startups', 'phases')).toMatchObject({ widget: 'list', min: 1, max: 10 });
  });

  it('a vocabulary is a list, former values shown and never offered', () => {
    expect(select('authors', 'domaine').options.map(({ value }) => value)).toContain('Déploiement');
    expect(select('jobs', 'domaines')).toMatchObject({ widget: 'select', multiple: true });
    const phase = select('startups', 'phases', 'name');
    expect(phase.options.map(({ value }) => value)).not.toContain('alumni');
    expect(phase.former).toContainEqual({ value: 'alumni', label: 'Partenariat terminé' });
  });

  it('an entry of another collection is chosen by its title, and written as files write it', () => {
    expect(select('authors', 'missions', 'startups').options).toContainEqual({
      value: 'eau-claire',
      label: 'Eau claire',
    });
    expect(select('authors', 'teams').options.map(({ value }) => value)).toContain('/teams/ruche-animation');
    expect(select('startups', 'sponsors').options[0]?.value).toMatch(/^\/organisations\//);
    expect(select('startups', 'incubator').options.map(({ value }) => value)).toContain(
      'laboratoire-discret',
    );
  });

  it('skills are those that others have, and new ones', () => {
    const skills = select('authors', 'competences');
    expect(skills.options.map(({ value }) => value)).toContain('Facilitation');
    expect(skills.allow_new).toBe(true);
    const labels = skills.options.map(({ label }) => label);
    expect(labels).toEqual(labels.toSorted(new Intl.Collator('fr').compare));
  });

  it('texts are limited, addresses and GitHub users have their form', () => {
    expect(accepts(field('startups', 'title'), 'a'.repeat(40))).toBe(true);
    expect(accepts(field('startups', 'title'), 'a'.repeat(41))).toBe(false);
    expect(accepts(field('authors', 'body'), `\n${'é'.repeat(149)}.\n\n`)).toBe(true);
    expect(accepts(field('authors', 'body'), `${'é '.repeat(75)}é`)).toBe(false);
    expect(accepts(field('authors', 'link'), 'https://ondine.example/moi')).toBe(true);
    expect(accepts(field('authors', 'link'), 'ondine.example')).toBe(false);
    for (const user of ['ondine-m', 'ONDINE', 'https://github.com/ondine', 'github.com/ondine/'])
      expect(accepts(field('authors', 'github'), user)).toBe(true);
    expect(accepts(field('authors', 'github'), 'ondine_m')).toBe(false);
  });
});

describe('what somebody may edit', () => {
  it('a member: her page and her startups', () => {
    const { collections } = cmsConfig(
      {
        page: { id: 'gabin.-.bourrasque', label: 'Gabin' },
        startups: { entries: [{ id: 'mille.feuilles', label: 'Mille-Feuilles' }], mayApprove: true },
        collections: [],
      },
      settings,
    );
    expect(collections).toMatchObject([
      {
        name: 'my-page',
        label: 'Ma page',
        publish: false,
        files: [
          {
            name: 'gabin.-.bourrasque',
            file: '_authors/gabin.-.bourrasque.md',
            preview_path: 'communaute/gabin.-.bourrasque/',
          },
        ],
      },
      { name: 'my-startups', publish: true, files: [{ file: '_startups/mille.feuilles.md' }] },
    ]);
  });

  it('whole collections: their folders, approving where she may, members never made nor anything deleted', () => {
    expect(all.collections.map(({ name }) => name)).toEqual([...editedCollections]);
    for (const collection of all.collections) {
      expect(collection.delete).toBe(false);
      expect(collection.publish).toBe(collection.name !== 'authors');
    }
    expect(all.collections[0]).toMatchObject({ folder: '_authors', extension: 'md', create: false });
    expect(all.collections[1]).toMatchObject({ folder: '_startups', create: true, slug: '{{slug}}' });
  });

  it('every collection has its pictures in one place', () => {
    expect(all).toMatchObject({ media_folder: '_media', public_folder: '/media' });
    for (const collection of all.collections)
      expect('path' in collection ? collection : undefined).toEqual(
        collection.name === 'docs'
          ? expect.objectContaining({ media_folder: '/_media', public_folder: '/media' })
          : undefined,
      );
  });

  it('sends each list once', () => {
    const sketch = JSON.stringify(
      cmsConfig(
        { ...nothing, page: { id: 'a', label: 'A' }, collections: [{ name: 'posts', mayApprove: true }] },
        settings,
      ),
    );
    expect(sketch).not.toContain('Eau claire');
    expect(optionsOf(content)).toBe(options);
  });
});
