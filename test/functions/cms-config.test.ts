import { beforeEach, describe, expect, it } from 'vitest';
import showConfig from '../../functions/cms-config.ts';
import { provideServices } from '../../src/adapters/provided-services.ts';
import type { CmsCollection, CmsConfig, FilesCollection } from '../../src/cms/decap-config.ts';
import type { CmsOptions } from '../../src/cms/options.ts';
import { readContent } from '../../src/content/read-content.ts';
import { toDay } from '../../src/schema/day.ts';
import { fakeServices } from '../fakes/services.ts';

const author = (id: string, lines: string) => ({
  path: `_authors/${id}.md`,
  text: `---\nfullname: ${id}\nrole: Designer\ndomaine: Design\n${lines}---\n`,
});
const mission = (end: string, startup?: string) =>
  `missions:\n  - start: 2026-01-01\n    end: ${end}\n${startup === undefined ? '' : `    startups: [${startup}]\n`}`;

const { content } = readContent([
  author('membre', `${mission('2027-01-01', 'eau-claire')}competences: [Facilitation]\n`),
  author('coequipiere', mission('2027-01-01', 'eau-claire')),
  author('animatrice', `${mission('2027-01-01')}teams: [/teams/animation]\n`),
  author('administratrice', mission('2027-01-01')),
  author('partie', mission('2026-11-10', 'eau-claire')),
  { path: '_startups/eau-claire.md', text: '---\ntitle: Eau claire\nmission: Boire.\n---\n' },
  { path: '_startups/boussole.md', text: '---\ntitle: Boussole\nmission: Trouver.\n---\n' },
  { path: '_organisations/agence.md', text: '---\nname: Agence des rivières\n---\n' },
  { path: '_teams/animation.md', text: '---\nname: Animation\n---\n' },
]);

interface Answer {
  readonly config: CmsConfig | null;
  readonly options: CmsOptions;
  readonly today: string;
}

let today: string;

beforeEach(async () => {
  today = '2026-11-20';
  const services = fakeServices();
  provideServices({
    ...services,
    clock: { now: () => new Date(`${today}T09:00:00Z`), today: () => toDay(today) },
    community: () => Promise.resolve(content),
    settings: { ...services.settings, administrators: ['administratrice'], animationTeam: 'animation' },
    site: { page: () => Promise.resolve('<main></main>') },
  });
  for (const { id } of content.authors)
    await services.logins.redeem(await services.logins.openLink(id), new Headers());
});

const ask = (as?: string, headers: Record<string, string> = {}) =>
  showConfig(
    new Request('https://communs.example/api/cms/config', {
      headers: { ...(as !== undefined && { cookie: `session=${as}` }), ...headers },
    }),
  );
const answerTo = async (as: string) => (await (await ask(as)).json()) as Answer;
const collectionsFor = async (as: string): Promise<readonly CmsCollection[]> =>
  (await answerTo(as)).config?.collections ?? [];
const namesFor = async (as: string) => (await collectionsFor(as)).map(({ name }) => name);

describe('what may be edited', () => {
  it('a visitor is asked to log in', async () => {
    const response = await ask();
    expect(response.status).toBe(401);
    expect(await response.json()).toEqual({ error: 'Connecte-toi pour modifier tes pages.' });
  });

  it('a member, and her teammate: each her own page, both the startup', async () => {
    for (const id of ['membre', 'coequipiere']) {
      const [page, startups, ...others] = (await collectionsFor(id)) as FilesCollection[];
      expect(page?.files.map(({ name, file }) => [name, file])).toEqual([[id, `_authors/${id}.md`]]);
      expect(startups?.files.map(({ file }) => file)).toEqual(['_startups/eau-claire.md']);
      expect(others).toEqual([]);
    }
  });

  it('the animation team: every collection', async () => {
    const names = await namesFor('animatrice');
    expect(names[0]).toBe('my-page');
    for (const name of [
      'authors',
      'startups',
      'incubators',
      'organisations',
      'teams',
      'jobs',
      'posts',
      'docs',
    ])
      expect(names).toContain(name);
    for (const name of ['agenda', 'newsletters', 'tools', 'referents', 'phases', 'events'])
      expect(names).toContain(name);
    const authors = (await collectionsFor('animatrice')).find(({ name }) => name === 'authors');
    expect(authors?.publish).toBe(false);
  });

  it('an administrator: every collection, with approving', async () => {
    const authors = (await collectionsFor('administratrice')).find(({ name }) => name === 'authors');
    expect(authors?.publish).toBe(true);
  });

  it('a member after her last day: nothing', async () => {
    expect(await answerTo('partie')).toEqual({ config: null });
  });
});

describe('the answer', () => {
  it('brings the lists of the publication, and the day', async () => {
    const { options, today: day } = await answerTo('membre');
    expect(options.startups?.map(({ label }) => label)).toEqual(['Boussole', 'Eau claire']);
    expect(options.organisations).toEqual([{ value: 'agence', label: 'Agence des rivières' }]);
    expect(options.competences).toEqual([{ value: 'Facilitation', label: 'Facilitation' }]);
    expect(day).toBe('2026-11-20');
  });

  it('is not sent again while it holds, to her alone', async () => {
    const first = await ask('membre');
    expect(first.headers.get('cache-control')).toBe('private, no-cache');
    const tag = first.headers.get('etag') ?? '';
    const again = await ask('membre', { 'if-none-match': `W/${tag}` });
    expect(again.status).toBe(304);
    expect(await again.text()).toBe('');
    expect((await ask('coequipiere', { 'if-none-match': tag })).status).toBe(200);
    today = '2026-11-21';
    expect((await ask('membre', { 'if-none-match': tag })).status).toBe(200);
  });
});
