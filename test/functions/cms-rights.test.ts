import { beforeEach, describe, expect, it } from 'vitest';
import type { FakeServices } from '../fakes/services.ts';
import { ask, cmsWorld, files, roles, save, type Role } from './cms-world.ts';

let services: FakeServices;
beforeEach(async () => {
  services = await cmsWorld();
});

/** What stands in the tests' tables: an entry, its collection in the editor, and its slug. */
const targets = {
  'her page': { path: '_authors/membre.md', collection: 'my-page', slug: 'membre' },
  'a teammate’s page': { path: '_authors/coequipiere.md', collection: 'authors', slug: 'coequipiere' },
  'her startup': { path: '_startups/eau-claire.md', collection: 'my-startups', slug: 'eau-claire' },
  'another startup': { path: '_startups/sel.md', collection: 'startups', slug: 'sel' },
  'an incubator': { path: '_incubators/rivage.md', collection: 'incubators', slug: 'rivage' },
  'a team': { path: '_teams/animation.md', collection: 'teams', slug: 'animation' },
  'an event': { path: '_agenda/2026-12-24-cafe.md', collection: 'agenda', slug: '2026-12-24-cafe' },
  'a page of documentation': {
    path: '_docs/guide/premiers-pas.md',
    collection: 'docs',
    slug: 'guide/premiers-pas',
  },
  'a new job offer': { path: '_jobs/2026-12-01-dev.md', collection: 'jobs', slug: '2026-12-01-dev' },
  'a new member': { path: '_authors/nouvelle.md', collection: 'authors', slug: 'nouvelle' },
} as const;
type Target = keyof typeof targets;
const names = Object.keys(targets) as Target[];

/** Each role's right, one letter a target in the order above: "x" yes, "." no. */
type Rights = Readonly<Record<Role, string>>;

const offer = '---\nroles: Dev\nopen: true\n---\nViens.\n';
const changed = (path: string): string =>
  (files[path] ?? offer).replace(
    /mieux|Bonjour\.|Boire\.|Saler\.|À 9 h\.|Un guide|title: Rivage|name: Animation/,
    (word) => (word.includes(':') ? `${word} et plus` : `${word} Et plus`),
  );

/** Somebody who may edit all of it proposes a change of everything that is there. */
async function proposeAll(): Promise<void> {
  for (const name of names) {
    const { path } = targets[name];
    if (name === 'a new member') continue;
    const response = await save('administratrice', path, changed(path));
    if (response.status !== 200) throw new Error(`${path}: ${await response.text()}`);
  }
}

const saysYes = ({ status }: Response): boolean => status === 200;

const tables: readonly [string, Rights, (as: Role, target: Target) => Promise<boolean>][] = [
  [
    'read a published entry to edit it',
    {
      visiteuse: '..........',
      membre: 'x.x.......',
      coequipiere: '.xx.......',
      incubateur: '..........',
      autre: '...x......',
      animatrice: 'xxxxxxxxxx',
      administratrice: 'xxxxxxxxxx',
      partie: '..........',
    },
    async (as, target) => saysYes(await ask(as, 'getEntry', { path: targets[target].path })),
  ],
  [
    'propose a change',
    {
      visiteuse: '..........',
      membre: 'x.x.......',
      coequipiere: '.xx.......',
      incubateur: '..........',
      autre: '...x......',
      animatrice: 'xxxxxxxxx.',
      administratrice: 'xxxxxxxxx.',
      partie: '..........',
    },
    async (as, target) => {
      const { path, collection } = targets[target];
      const before = (await services.contents.proposals('open')).length;
      const response = await save(as, path, changed(path), { collection });
      expect((await services.contents.proposals('open')).length - before).toBe(saysYes(response) ? 1 : 0);
      return saysYes(response);
    },
  ],
  [
    'read what is proposed',
    {
      visiteuse: '..........',
      membre: 'xxx.......',
      coequipiere: 'xxx.......',
      incubateur: 'xxx.......',
      autre: '...x......',
      animatrice: 'xxxxxxxxx.',
      administratrice: 'xxxxxxxxx.',
      partie: '..........',
    },
    async (as, target) => {
      await proposeAll();
      const { path, collection, slug } = targets[target];
      const found = saysYes(await ask(as, 'unpublishedEntry', { collection, slug }));
      const read = await ask(as, 'unpublishedEntryDataFile', { collection, slug, path, id: path });
      const data = saysYes(read) ? ((await read.json()) as { data: unknown }).data : null;
      expect(data !== null, `${as} ${target}`).toBe(found);
      expect(saysYes(await ask(as, 'getNotes', { collection, slug }))).toBe(found);
      return found;
    },
  ],
  [
    'withdraw what an administrator proposed',
    {
      visiteuse: '..........',
      membre: '..........',
      coequipiere: '..........',
      incubateur: '..........',
      autre: '..........',
      animatrice: 'xxxxxxxxx.',
      administratrice: 'xxxxxxxxx.',
      partie: '..........',
    },
    async (as, target) => {
      await proposeAll();
      const { collection, slug } = targets[target];
      return saysYes(await ask(as, 'deleteUnpublishedEntry', { collection, slug }));
    },
  ],
  [
    'approve what an administrator proposed',
    {
      visiteuse: '..........',
      membre: '.xx.......',
      coequipiere: 'x.x.......',
      incubateur: 'xxx.......',
      autre: '...x......',
      animatrice: '....xxxxx.',
      administratrice: '..........',
      partie: '..........',
    },
    async (as, target) => {
      await proposeAll();
      const { path, collection, slug } = targets[target];
      const before = await services.contents.read(path);
      const yes = saysYes(await ask(as, 'publishUnpublishedEntry', { collection, slug }));
      expect((await services.contents.read(path)) === before).toBe(!yes);
      return yes;
    },
  ],
  [
    'propose to take an entry away',
    {
      visiteuse: '..........',
      membre: '..........',
      coequipiere: '..........',
      incubateur: '..........',
      autre: '..........',
      animatrice: '..........',
      administratrice: '......xxx.',
      partie: '..........',
    },
    async (as, target) =>
      saysYes(
        await ask(as, 'deleteFiles', { paths: [targets[target].path], options: { commitMessage: 'x' } }),
      ),
  ],
];

describe.each(tables)('who may %s', (_, rights, does) => {
  it.each(roles)('%s', async (role) => {
    let row = '';
    for (const target of names) {
      services = await cmsWorld();
      row += (await does(role, target)) ? 'x' : '.';
    }
    expect(row).toBe(rights[role]);
  });
});

describe('lists', () => {
  it.each<[Role, number]>([
    ['visiteuse', 401],
    ['membre', 403],
    ['incubateur', 403],
    ['partie', 403],
    ['animatrice', 200],
    ['administratrice', 200],
  ])('of a whole collection, for %s: %i', async (role, status) => {
    const params = { folder: '_authors', extension: 'md', depth: 1 };
    expect((await ask(role, 'entriesByFolder', params)).status).toBe(status);
  });

  it('of named files: all of them, or none', async () => {
    const mixed = { files: [{ path: '_authors/membre.md' }, { path: '_authors/autre.md' }] };
    expect((await ask('membre', 'entriesByFiles', mixed)).status).toBe(403);
    expect((await ask('membre', 'entriesByFiles', { files: mixed.files.slice(0, 1) })).status).toBe(200);
  });
});
