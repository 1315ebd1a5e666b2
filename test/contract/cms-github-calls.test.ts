import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { githubContents } from '../../src/adapters/github/github-contents.ts';
import { filesOf } from '../../src/content/published-files.ts';
import { fingerprint } from '../../src/domain/signed-link.ts';
import { answer, ask, files, save } from '../functions/cms-world.ts';
import { gatewayOn, writeFiles } from './cms/gateway-on.ts';
import { githubServer, type GithubServer } from './github-server.ts';

const page = '_authors/membre.md';
const name = { collection: 'my-page', slug: 'membre' };
const inAuthors = { ...name, collection: 'authors' };
const withUser = (path: string, user: string): Record<string, string> => ({
  [path]: (files[path] ?? '').replace('fullname:', `github: ${user}\nfullname:`),
});
/** A teammate, someone of her startup's incubator and an administrator may be asked for a review on GitHub. */
const content: Readonly<Record<string, string>> = {
  ...files,
  ...withUser('_authors/coequipiere.md', 'ada'),
  ...withUser('_authors/incubateur.md', 'grace'),
  ...withUser('_authors/administratrice.md', 'reviewer'),
};
const text = content[page] ?? '';
const changed = (bio: string): string => text.replace('Bonjour.', bio);

describe('what the editor asks of GitHub', () => {
  let folder: string;
  let server: GithubServer;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'cms-github-'));
    await writeFiles(join(folder, 'seed'), content);
    server = await githubServer(join(folder, 'github.git'), join(folder, 'seed'));
    const contents = githubContents({
      ...{ token: 'ghp_secretariat', owner: server.state.owner, repo: server.state.name },
      ...{ baseBranch: 'main', apiUrl: server.url, secondMs: 1, writeSpacing: 0 },
    });
    const published = Object.entries(content).map(([path, held]) => ({ path, text: held }));
    await gatewayOn(contents, content, (collection) => Promise.resolve(filesOf(collection, published)));
  });
  afterEach(async () => {
    await server.close();
    await rm(folder, { recursive: true, force: true });
    expect(server.violations).toEqual([]);
  });

  /** The calls that GitHub gets while something is done, without the repository's address. */
  async function callsOf(done: () => Promise<unknown>): Promise<string[]> {
    const before = server.calls.length;
    await done();
    return server.calls.slice(before).map((call) => call.replace('/repos/communs/site/', ''));
  }

  /** What the editor asks at the address of a member's own page, nothing of it waiting. */
  async function open(): Promise<void> {
    await answer('membre', 'entriesByFiles', { files: [{ path: page, label: 'Ma fiche' }] });
    expect(await answer('membre', 'unpublishedEntries')).toEqual([]);
    expect((await ask('membre', 'unpublishedEntry', name)).status).toBe(404);
    expect(await answer('membre', 'getEntry', { path: page })).toMatchObject({ data: text });
  }

  /** The same while something waits: Decap reads it for its list of what waits, and again for the page. */
  async function openWaiting(): Promise<void> {
    await answer('membre', 'entriesByFiles', { files: [{ path: page, label: 'Ma fiche' }] });
    expect(await answer('membre', 'unpublishedEntries')).toEqual(['my-page/membre']);
    await answer('membre', 'getEntry', { path: page });
    for (const asked of [{ id: 'my-page/membre' }, name]) {
      await answer('membre', 'unpublishedEntry', asked);
      await answer('membre', 'unpublishedEntryDataFile', { ...name, path: page, id: page });
    }
  }

  async function saveOn(base: string, raw: string, status = 'pending_review'): Promise<void> {
    const given = { collection: 'my-page', base: fingerprint(base), status };
    expect((await save('membre', page, raw, given)).status).toBe(200);
  }

  const firstSave = [
    'GET contents/content/_authors/membre.md -> 200',
    'GET branches/main -> 200',
    'POST git/trees -> 201',
    'POST git/commits -> 201',
    'POST git/refs -> 201',
    'POST pulls -> 201',
    'PUT issues/1/labels -> 200',
    'POST pulls/1/requested_reviewers -> 201',
  ];
  const reviewers = ['ada', 'grace', 'reviewer'];

  it('three requests to open one’s own page', async () => {
    expect(await callsOf(open)).toEqual([
      'GET pulls -> 200',
      'GET pulls -> 200',
      'GET contents/content/_authors/membre.md -> 200',
    ]);
  });

  it('eight to save it, with those who are asked for a review, and are told', async () => {
    expect(await callsOf(() => saveOn(text, changed('Salut.')))).toEqual(firstSave);
    expect(server.state.pulls[0]?.requested.toSorted()).toEqual(reviewers);
  });

  it('eight to save it as a draft', async () => {
    expect(await callsOf(() => saveOn(text, changed('Salut.'), 'draft'))).toEqual(firstSave);
    expect(server.state.pulls[0]?.requested.toSorted()).toEqual(reviewers);
  });

  it('six to open it while it waits, half of them unchanged', async () => {
    await saveOn(text, changed('Salut.'));
    const calls = await callsOf(openWaiting);
    expect(calls).toHaveLength(6);
    expect(calls.filter((call) => call.endsWith('304'))).toHaveLength(3);
  });

  it('eighteen to save a draft again', async () => {
    await saveOn(text, changed('Salut.'), 'draft');
    expect(await callsOf(() => saveOn(changed('Salut.'), changed('Bonsoir.')))).toHaveLength(18);
  });

  it('fourteen to approve it, its files looked at once more, where the token may only comment what it proposed itself', async () => {
    await saveOn(text, changed('Salut.'));
    expect(await callsOf(() => answer('coequipiere', 'publishUnpublishedEntry', inAuthors))).toHaveLength(14);
    expect(server.state.pulls[0]?.merge).toBeDefined();
  });

  it('none to list all members', async () => {
    const all = { folder: '_authors', extension: 'md', depth: 1, summary: true };
    expect(await callsOf(() => answer('administratrice', 'entriesByFolder', all))).toEqual([]);
  });
});
