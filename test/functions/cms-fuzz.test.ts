import fc from 'fast-check';
import { expect, it } from 'vitest';
import { gatewayRequest } from '../../src/cms/gateway-request.ts';
import { placeOf } from '../../src/domain/content-place.ts';
import { ask, cmsWorld, files, roles, send } from './cms-world.ts';

const actions = gatewayRequest.options.map((option) => option.shape.action.value);

const path = fc.oneof(
  fc.constantFrom(
    ...Object.keys(files),
    '_media/a.png',
    '../x',
    '/etc/passwd',
    '_authors/../README.md',
    '__proto__',
  ),
  fc.string(),
  fc.string({ unit: 'grapheme' }).map((name) => `_startups/${name}.md`),
);
const collection = fc.constantFrom(
  'my-page',
  'my-startups',
  'authors',
  'startups',
  'agenda',
  'docs',
  'x',
  '__proto__',
);
const slug = fc.oneof(
  fc.constantFrom('membre', 'eau-claire', 'sel', 'guide/premiers-pas', '..', ''),
  fc.string(),
);
const raw = fc.oneof(
  fc.constantFrom(...Object.values(files)),
  fc.constantFrom(...Object.values(files)).map((text) => text.replace(/Boire|Designer/, 'Autre')),
  fc.string({ unit: 'grapheme' }),
  fc.string().map((text) => `---\n${text}\n---\n`),
);
const asset = fc.record({ path, content: fc.base64String(), encoding: fc.constantFrom('base64', 'utf8') });
const anything = fc.anything({ withNullPrototype: false, maxDepth: 2 });

const params = fc.record(
  {
    branch: fc.constantFrom('main', 'autre'),
    path,
    paths: fc.array(path, { maxLength: 3 }),
    folder: fc.constantFrom('_authors', '_startups', '.', '..', '_media'),
    mediaFolder: fc.constantFrom('_media', '..'),
    extension: fc.constantFrom('md', ''),
    depth: fc.integer({ min: -1, max: 3 }),
    files: fc.array(fc.record({ path }), { maxLength: 3 }),
    id: fc.oneof(slug, fc.constant('my-page/membre')),
    collection,
    slug,
    newStatus: fc.constantFrom('draft', 'pending_review', 'pending_publish', 'x'),
    dataFiles: fc.array(fc.record({ path, slug, raw }, { requiredKeys: ['path', 'slug', 'raw'] }), {
      maxLength: 2,
    }),
    assets: fc.array(asset, { maxLength: 2 }),
    asset,
    options: fc.record({
      collectionName: collection,
      commitMessage: fc.string(),
      status: fc.constantFrom('draft', 'pending_review'),
    }),
    note: fc.record({ content: fc.string() }),
    noteId: fc.string(),
    updates: fc.record({ content: fc.string(), resolved: fc.boolean() }, { requiredKeys: [] }),
    odd: anything,
  },
  { requiredKeys: ['options', 'assets', 'collection', 'slug', 'path', 'dataFiles'] },
);

/** Calls of which some make sense: their path, slug and collection are of one entry. */
const entries = Object.keys(files).map((held) => ({
  path: held,
  slug: held.slice(held.indexOf('/') + 1, -'.md'.length),
  collection: held.slice(1, held.indexOf('/')),
}));
const changedText = (held: string): string =>
  (files[held] ?? '').replace(/Boire|Designer|Saler|Café|Un guide|Rivage|Monts|Animation/, 'Autre chose');
const given = fc.oneof(
  params,
  fc.tuple(params, fc.constantFrom(...entries), fc.option(raw, { freq: 1 })).map(([others, entry, text]) => ({
    ...others,
    path: entry.path,
    slug: entry.slug,
    collection: entry.collection,
    dataFiles: [{ path: entry.path, slug: entry.slug, raw: text ?? changedText(entry.path) }],
    assets: [],
    options: { ...others.options, collectionName: entry.collection },
  })),
);

const allowedBranches =
  /^cms\/(?:authors|startups|incubators|organisations|teams|phases|events|jobs|posts|docs|agenda|newsletters|tools|referents|mooc|fasts|media)\/[^/]+$/;

it(
  '2,000 requests at random: never a fault, never a write outside the rules',
  { timeout: 120_000 },
  async () => {
    const services = await cmsWorld();
    const published = { ...files };
    const kinds = new Set<number>();
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...roles),
        fc.constantFrom(...actions),
        given,
        async (role, action, asked) => {
          const response = await ask(role, action, asked);
          kinds.add(response.status);
          expect(response.status, await response.clone().text()).toBeLessThan(500);
          if (role === 'visiteuse') expect(response.status).toBe(401);
        },
      ),
      { numRuns: 1800 },
    );
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.string(), fc.json()), fc.constantFrom(...roles), async (body, role) => {
        const response = await send(body, { cookie: `session=${role}` });
        expect([401, 422]).toContain(response.status);
      }),
      { numRuns: 200 },
    );
    // Some were let through, some refused for each reason.
    for (const status of [200, 401, 403, 404, 422]) expect(kinds).toContain(status);
    const all = await Promise.all(
      (['open', 'merged', 'closed'] as const).map((state) => services.contents.proposals(state)),
    );
    expect(all.flat().length).toBeGreaterThan(0);
    for (const [file, text] of Object.entries(published)) {
      const now = await services.contents.read(file);
      const merged = (await services.contents.proposals('merged')).length > 0;
      if (!merged) expect(now).toBe(text);
    }
    for (const state of ['open', 'merged', 'closed'] as const)
      for (const { branch, number } of await services.contents.proposals(state)) {
        expect(branch).toMatch(allowedBranches);
        for (const change of await services.contents.diff(number))
          expect(
            placeOf(change.path) ?? /^_media\/[a-z\d][a-z\d._-]*$/.exec(change.path),
            change.path,
          ).toBeTruthy();
      }
    for (const { branch, member } of await services.contributions.underWay())
      if (member !== 'animatrice' && member !== 'administratrice')
        expect([
          `cms/authors/${member}`,
          'cms/startups/eau-claire',
          'cms/startups/sel',
          branch.replace(/^(?!cms\/media\/).*/, ''),
        ]).toContain(branch);
  },
);
