import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { fakeServices } from '../../test/fakes/services.ts';
import { localContents, type LocalContents } from '../adapters/local-forge/local-contents.ts';
import { toDay } from '../schema/day.ts';
import type { SiteBuild } from './build-site.ts';
import { unfollowed } from './progress.ts';
import { publishSite, type PublishedSite } from './published-site.ts';
import { tempFolder, writeFiles } from './temp-site.testing.ts';

const stop = new AbortController().signal;
const team = (name: string): string => `---\nname: ${name}\n---\n`;

let folder: string;
let contents: LocalContents;
let today = toDay('2026-11-20');
let builds: string[];
let build: (asked: SiteBuild) => Promise<void>;

/** A build that shows the teams of the content, and its day. */
async function smallBuild({ contentDir, outDir, today: day }: SiteBuild): Promise<void> {
  builds.push(`start ${day}`);
  const teams = await readdir(join(contentDir, '_teams'));
  await mkdir(outDir, { recursive: true });
  await writeFile(join(outDir, 'index.html'), `${day} ${teams.join(' ')}`);
  builds.push(`end ${day}`);
}

const open = (): Promise<PublishedSite> =>
  publishSite({
    contents,
    folder: join(folder, 'site'),
    today: () => today,
    stop,
    builder: {
      prepare: ({ today: day }) => Promise.resolve(void builds.push(`prepare ${day}`)),
      build: (asked) => build(asked),
      close: () => Promise.resolve(),
    },
  });

async function approve(id: string): Promise<number> {
  const { number } = await contents.propose({
    branch: `equipe/${id}`,
    title: id,
    body: '',
    labels: [],
    reviewers: [],
    changes: [{ path: `_teams/${id}.md`, text: team(id) }],
  });
  await contents.merge(number, 'ondine.mistral');
  return number;
}

const shown = (site: PublishedSite): Promise<string> =>
  readFile(join(site.served().folder, 'index.html'), 'utf8');

beforeEach(async () => {
  folder = await tempFolder();
  await writeFiles(folder, { 'content/_teams/accueil.md': team('Accueil') });
  const { clock } = fakeServices();
  contents = localContents({ folder: join(folder, 'forge'), seed: join(folder, 'content'), clock });
  today = toDay('2026-11-20');
  builds = [];
  build = smallBuild;
});

describe('the published site', () => {
  it('is built for a commit and a day, and again when either changes', async () => {
    const site = await open();
    expect(await shown(site)).toBe('2026-11-20 accueil.md');
    await site.rebuild(unfollowed);
    expect(builds).toHaveLength(2);
    today = toDay('2027-02-01');
    await site.rebuild(unfollowed);
    expect(await shown(site)).toBe('2027-02-01 accueil.md');
    await approve('bureau');
    await site.rebuild(unfollowed);
    expect(await shown(site)).toBe('2027-02-01 accueil.md bureau.md');
    expect(site.served().day).toBe('2027-02-01');
    expect((await site.community()).teams.map(({ id }) => id)).toEqual(['accueil', 'bureau']);
    expect(await site.page('/index')).toContain('bureau');
  });

  it('gives the files of the content that it was built from, until it is built anew', async () => {
    const site = await open();
    const accueil = { path: '_teams/accueil.md', text: team('Accueil') };
    expect(await site.publishedFiles('teams')).toEqual([accueil]);
    expect(await site.publishedFiles('authors')).toEqual([]);
    await approve('bureau');
    expect(await site.publishedFiles('teams')).toEqual([accueil]);
    await site.rebuild(unfollowed);
    expect(await site.publishedFiles('teams')).toEqual([
      accueil,
      { path: '_teams/bureau.md', text: team('bureau') },
    ]);
  });

  it('keeps the builds of now and before, and none of an earlier start', async () => {
    await open();
    for (const day of ['2027-01-01', '2027-01-02', '2027-01-03']) {
      today = toDay(day);
      const site = await open();
      today = toDay(`${day.slice(0, 8)}20`);
      await site.rebuild(unfollowed);
    }
    const kept = await readdir(join(folder, 'site'));
    expect(kept.map((name) => name.slice(-10)).toSorted()).toEqual(['2027-01-03', '2027-01-20', 'content']);
  });

  it('knows which approved proposals it shows', async () => {
    const site = await open();
    const number = await approve('bureau');
    expect(site.served().proposals.has(number)).toBe(false);
    await site.rebuild(unfollowed);
    expect(site.served().proposals.has(number)).toBe(true);
  });

  it('stays as it is when a build fails, and is built at the next try', async () => {
    const site = await open();
    const number = await approve('bureau');
    build = () => Promise.reject(new Error('panne'));
    await expect(site.rebuild(unfollowed)).rejects.toThrow('panne');
    expect(await shown(site)).toBe('2026-11-20 accueil.md');
    expect(site.served().proposals.has(number)).toBe(false);
    expect((await site.community()).teams).toHaveLength(1);
    build = smallBuild;
    await site.rebuild(unfollowed);
    expect(await shown(site)).toContain('bureau');
  });

  it('is built once at a time, whoever waits being told, and once for all who wait', async () => {
    const site = await open();
    await approve('bureau');
    builds = [];
    const labels: string[] = [];
    await Promise.all([
      site.rebuild(unfollowed),
      site.rebuild((label, work) => {
        labels.push(label);
        return work();
      }),
    ]);
    expect(builds).toEqual(['start 2026-11-20', 'end 2026-11-20']);
    expect(labels).toEqual(['Attente de la construction en cours', 'Mise en ligne']);
  });

  it('prepares the next build once for all who propose at a time', async () => {
    const site = await open();
    await contents.propose({
      branch: 'equipe/bureau',
      title: 'Bureau',
      body: '',
      labels: [],
      reviewers: [],
      changes: [{ path: '_teams/bureau.md', text: team('Bureau') }],
    });
    for (let times = 0; times < 5; times += 1) site.prepare();
    // The queue is behind what was asked for before.
    await site.close();
    expect(builds.filter((event) => event.startsWith('prepare'))).toEqual(['prepare 2026-11-20']);
  });

  it('cannot be opened when the first build fails', async () => {
    build = () => Promise.reject(new Error('panne'));
    await expect(open()).rejects.toThrow('panne');
  });
});
