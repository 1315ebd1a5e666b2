import { beforeEach, describe, expect, it } from 'vitest';
import { fingerprint } from '../../src/domain/signed-link.ts';
import type { FakeServices } from '../fakes/services.ts';
import { answer, ask, cmsWorld, files, save, send, type Saving } from './cms-world.ts';

let services: FakeServices;
beforeEach(async () => {
  services = await cmsWorld();
});

const page = '_authors/membre.md';
const startup = '_startups/eau-claire.md';
const text = (path: string): string => files[path] ?? '';
const waiting = (branch: string) => services.contents.find(branch);
const proposed = (path: string, branch: string) => services.contents.read(path, branch);
const errorOf = async (response: Response) =>
  (await response.json()) as { error: string; errors?: object; theirs?: string };
const own: Saving = { collection: 'my-page' };

describe('a saved page', () => {
  it('becomes a proposal that holds the changed fields alone, in her name, and waits for her team', async () => {
    const raw = text(page).replace("'Designer'", 'Jardinière').replace('Bonjour.', 'Salut.');
    const response = await save('membre', page, raw, { ...own, base: fingerprint(text(page)) });
    expect(await response.json()).toMatchObject({ message: 'entry persisted' });
    expect(await proposed(page, 'cms/authors/membre')).toBe(
      text(page).replace("'Designer'", "'Jardinière'").replace('Bonjour.', 'Salut.'),
    );
    const proposal = await waiting('cms/authors/membre');
    expect(proposal).toMatchObject({ state: 'open', labels: ['decap-cms/pending_review'] });
    expect(proposal?.title).toBe('Membre membre\u00A0: rôle, bio');
    expect(proposal?.body).toContain('Rôle\u00A0: `Designer` → `Jardinière`');
    expect(services.audit.written.at(-1)).toMatchObject({
      actor: 'membre',
      action: 'content.propose',
      target: 'membre',
    });
  });

  it('that changes nothing proposes nothing', async () => {
    const response = await save('membre', page, text(page), own);
    expect(response.status).toBe(200);
    expect(await waiting('cms/authors/membre')).toBeUndefined();
  });

  it('is one proposal, whoever saves and however often', async () => {
    const raw = text(startup).replace('Boire.', 'Boire mieux.');
    const base = fingerprint(text(startup));
    for (let again = 0; again < 3; again++)
      expect((await save('membre', startup, raw, { collection: 'my-startups', base })).status).toBe(200);
    const held = (await waiting('cms/startups/eau-claire'))?.number;
    expect(await services.contents.proposals('open')).toHaveLength(1);
    const now = await proposed(startup, 'cms/startups/eau-claire');
    const more = (now ?? '').replace('Eau claire', 'Eau vive');
    await save('coequipiere', startup, more, { collection: 'startups', base: fingerprint(now ?? '') });
    expect(await services.contents.proposals('open')).toMatchObject([{ number: held }]);
    expect(await proposed(startup, 'cms/startups/eau-claire')).toBe(
      text(startup).replace('Boire.', 'Boire mieux.').replace('Eau claire', 'Eau vive'),
    );
  });

  it('names the wrong fields in French, and nothing is proposed', async () => {
    const raw = text(page)
      .replace('domaine: Design', 'domaine: Jardinage')
      .replace('2027-01-01', '2025-01-01');
    const response = await save('membre', page, raw, own);
    expect(response.status).toBe(422);
    const { error, errors } = await errorOf(response);
    expect(errors).toEqual({
      domaine: expect.stringMatching(
        /^Domaine\u00A0: «\u00A0Jardinage\u00A0», attendu\u00A0: une valeur parmi/,
      ) as string,
      'missions.0.end': expect.stringContaining('Mission 1, Fin') as string,
    });
    expect(error).toContain('Domaine');
    expect(await waiting('cms/authors/membre')).toBeUndefined();
    expect(services.audit.written).toEqual([]);
  });

  it.each([
    ['a bio that is too long', (raw: string) => raw.replace('Bonjour.', 'a'.repeat(151)), /^Bio/],
    ['a startup that is not there', (raw: string) => raw.replace('eau-claire', 'fantome'), /Startups/],
    ['no role', (raw: string) => raw.replace("role: 'Designer'\n", ''), /^Rôle/],
    [
      'a mission without an end',
      (raw: string) => raw.replace('    end: 2027-01-01\n', ''),
      /Mission 1, Fin.*date de fin/,
    ],
    [
      'a mission taken away',
      (raw: string) => raw.replace(/missions:[\s\S]*?- eau-claire\n/, 'missions: []\n'),
      /Missions/,
    ],
    [
      'a mission before the community',
      (raw: string) => raw.replace('start: 2026-01-01', 'start: 2013-06-30'),
      /Mission 1, Début/,
    ],
    ['a broken front matter', (raw: string) => raw.replace("'Designer'", "'Designer"), /ne peut pas être lu/],
  ])('is refused: %s', async (_, change, message) => {
    const response = await save('membre', page, change(text(page)), own);
    expect(response.status).toBe(422);
    expect((await errorOf(response)).error).toMatch(message);
    expect(await services.contents.proposals('open')).toEqual([]);
  });

  it('holds no program: what YAML could run is a text', async () => {
    await save('membre', page, text(page).replace("'Designer'", '!!js/function x'), own);
    expect(await proposed(page, 'cms/authors/membre')).toBe(text(page).replace("'Designer'", "'x'"));
  });

  it('may keep what was wrong before', async () => {
    const old = text(page).replace('Bonjour.', 'a'.repeat(200));
    const { contents } = await cmsWorldWith({ [page]: old });
    const response = await save('membre', page, old.replace("'Designer'", 'Dev'), own);
    expect(response.status).toBe(200);
    expect(await contents.read(page, 'cms/authors/membre')).toBe(old.replace("'Designer'", "'Dev'"));
  });

  it('overwrites nobody: what changed since it was opened is shown', async () => {
    await save('coequipiere', startup, text(startup).replace('Boire.', 'Boire mieux.'), {
      collection: 'my-startups',
    });
    const theirs = await proposed(startup, 'cms/startups/eau-claire');
    const mine = text(startup).replace('Boire.', 'Boire frais.');
    const response = await save('membre', startup, mine, {
      collection: 'my-startups',
      base: fingerprint(text(startup)),
    });
    expect(response.status).toBe(409);
    expect(await errorOf(response)).toMatchObject({
      theirs,
      error: expect.stringContaining('Rien n’a été écrasé') as string,
    });
    expect(await proposed(startup, 'cms/startups/eau-claire')).toBe(theirs);
    const unsaid = await save('membre', startup, mine, { collection: 'my-startups' });
    expect(unsaid.status).toBe(409);
  });

  it('keeps what others published meanwhile', async () => {
    const mine = text(startup).replace('Boire.', 'Boire mieux.');
    await save('membre', startup, mine, { collection: 'my-startups' });
    const { contents } = services;
    const other = await contents.propose({
      branch: 'autre',
      title: 'x',
      body: '',
      labels: [],
      reviewers: [],
      changes: [{ path: startup, text: text(startup).replace('De l’eau.', 'De l’eau fraîche.') }],
    });
    await contents.merge(other.number, 'x');
    const base = fingerprint(mine);
    await save('membre', startup, mine.replace('mieux', 'mieux encore'), { collection: 'my-startups', base });
    expect(await proposed(startup, 'cms/startups/eau-claire')).toBe(
      text(startup).replace('Boire.', 'Boire mieux encore.').replace('De l’eau.', 'De l’eau fraîche.'),
    );
  });
});

async function cmsWorldWith(others: Record<string, string>): Promise<FakeServices> {
  for (const [path, held] of Object.entries(others)) {
    const proposal = await services.contents.propose({
      branch: 'avant',
      title: 'x',
      body: '',
      labels: [],
      reviewers: [],
      changes: [{ path, text: held }],
    });
    await services.contents.merge(proposal.number, 'x');
  }
  return services;
}

describe('a proposal', () => {
  beforeEach(async () => {
    const raw = text(startup).replace('Boire.', 'Boire mieux.');
    await save('membre', startup, raw, { collection: 'my-startups', status: 'draft' });
  });
  const mine = { collection: 'my-startups', slug: 'eau-claire' };

  it('is read as Decap reads it', async () => {
    expect(await answer('membre', 'unpublishedEntries')).toEqual(['my-startups/eau-claire']);
    expect(await answer('administratrice', 'unpublishedEntries')).toEqual(['startups/eau-claire']);
    expect(await answer('autre', 'unpublishedEntries')).toEqual([]);
    expect(await answer('membre', 'unpublishedEntry', { id: 'my-startups/eau-claire' })).toMatchObject({
      ...mine,
      status: 'draft',
      diffs: [{ path: startup, id: startup, newFile: false }],
    });
    expect(
      await answer('membre', 'unpublishedEntryDataFile', { ...mine, path: startup, id: startup }),
    ).toMatchObject({
      data: text(startup).replace('Boire.', 'Boire mieux.'),
    });
  });

  it('goes from draft to review; ready is for others to say', async () => {
    await answer('membre', 'updateUnpublishedEntryStatus', { ...mine, newStatus: 'pending_review' });
    expect((await waiting('cms/startups/eau-claire'))?.labels).toEqual(['decap-cms/pending_review']);
    const ready = { ...mine, newStatus: 'pending_publish' };
    expect((await ask('membre', 'updateUnpublishedEntryStatus', ready)).status).toBe(403);
    await answer('coequipiere', 'updateUnpublishedEntryStatus', ready);
    expect((await waiting('cms/startups/eau-claire'))?.labels).toEqual(['decap-cms/pending_publish']);
  });

  const send = () =>
    answer('membre', 'updateUnpublishedEntryStatus', { ...mine, newStatus: 'pending_review' });

  it('is approved by somebody else, never by who made it, nor as a draft', async () => {
    expect((await ask('coequipiere', 'publishUnpublishedEntry', mine)).status).toBe(409);
    await send();
    const refused = await ask('membre', 'publishUnpublishedEntry', mine);
    expect(refused.status).toBe(403);
    expect((await errorOf(refused)).error).toMatch(/personne n’approuve ce qu’elle a proposé/);
    await answer('coequipiere', 'publishUnpublishedEntry', mine);
    expect(await services.contents.read(startup)).toBe(text(startup).replace('Boire.', 'Boire mieux.'));
    expect(services.audit.written.at(-1)).toMatchObject({
      actor: 'coequipiere',
      action: 'content.approve',
      target: 'startups/eau-claire',
    });
    expect((await ask('coequipiere', 'unpublishedEntry', mine)).status).toBe(404);
  });

  it('that was made to change more by hand is not approved', async () => {
    await send();
    const held = await waiting('cms/startups/eau-claire');
    await services.contents.propose({
      branch: 'cms/startups/eau-claire',
      title: held?.title ?? '',
      body: held?.body ?? '',
      labels: held?.labels ?? [],
      reviewers: [],
      changes: [
        { path: startup, text: text(startup).replace('Boire.', 'Boire mieux.') },
        { path: '_teams/animation.md', text: '---\nname: Autre\n---\n' },
      ],
    });
    expect((await ask('coequipiere', 'publishUnpublishedEntry', mine)).status).toBe(403);
  });

  it('that two made is approved by neither', async () => {
    await send();
    const now = (await proposed(startup, 'cms/startups/eau-claire')) ?? '';
    await save('coequipiere', startup, now.replace('Eau claire', 'Eau vive'), {
      collection: 'my-startups',
      base: fingerprint(now),
    });
    for (const maker of ['membre', 'coequipiere'] as const)
      expect((await ask(maker, 'publishUnpublishedEntry', mine)).status).toBe(403);
    expect(
      (await ask('incubateur', 'publishUnpublishedEntry', { collection: 'startups', slug: 'eau-claire' }))
        .status,
    ).toBe(200);
  });

  it('is withdrawn by who made it, not by a teammate', async () => {
    expect((await ask('coequipiere', 'deleteUnpublishedEntry', mine)).status).toBe(403);
    await answer('membre', 'deleteUnpublishedEntry', mine);
    expect(await waiting('cms/startups/eau-claire')).toMatchObject({ state: 'closed' });
    expect(await services.contributions.underWay()).toEqual([]);
  });

  it('carries notes, in the name of who writes them', async () => {
    const { note } = await answer<{ note: { id: string } }>('coequipiere', 'addNote', {
      ...mine,
      note: { content: 'Un mot', author: 'membre' },
    });
    expect(await answer('membre', 'getNotes', mine)).toMatchObject({
      notes: [{ author: 'coequipiere', content: 'Un mot', resolved: false }],
    });
    const change = { ...mine, noteId: note.id };
    expect((await ask('membre', 'updateNote', { ...change, updates: { content: 'Autre' } })).status).toBe(
      403,
    );
    await answer('membre', 'updateNote', { ...change, updates: { resolved: true } });
    await answer('membre', 'toggleNoteResolution', change);
    await answer('coequipiere', 'updateNote', { ...change, updates: { content: 'Deux mots' } });
    expect(await answer('membre', 'getNotes', mine)).toMatchObject({
      notes: [{ content: 'Deux mots', resolved: false }],
    });
    expect((await ask('membre', 'deleteNote', change)).status).toBe(403);
    await answer('coequipiere', 'deleteNote', change);
    expect(await answer('membre', 'getNotes', mine)).toEqual({ notes: [] });
    expect((await ask('autre', 'getNotes', mine)).status).toBe(403);
    expect(await answer('membre', 'getPRMetadata', mine)).toMatchObject({ metadata: { author: 'membre' } });
  });
});

describe('a new entry', () => {
  const path = '_agenda/2026-12-25-noel.md';
  const raw = '---\ntitle: Noël\ndate: 2026-12-25\n---\nBonne fête.\n';

  it('is made by the animation team', async () => {
    expect((await save('membre', path, raw)).status).toBe(403);
    expect((await save('animatrice', path, raw)).status).toBe(200);
    expect(await proposed(path, 'cms/agenda/2026-12-25-noel')).toBe(raw);
    expect(
      await answer('animatrice', 'unpublishedEntry', { collection: 'agenda', slug: '2026-12-25-noel' }),
    ).toMatchObject({ diffs: [{ newFile: true }] });
  });

  it('is no member: these arrive by the form', async () => {
    expect((await save('administratrice', '_authors/nouvelle.md', text(page))).status).toBe(403);
  });

  it('is proposed to be taken away by an administrator, never a startup', async () => {
    const old = '_agenda/2026-12-24-cafe.md';
    const options = { commitMessage: 'x' };
    expect((await ask('animatrice', 'deleteFile', { path: old, options })).status).toBe(403);
    expect((await ask('administratrice', 'deleteFiles', { paths: [old, startup], options })).status).toBe(
      403,
    );
    expect(await services.contents.proposals('open')).toEqual([]);
    await answer('administratrice', 'deleteFile', { path: old, options });
    expect(await services.contents.diff(1)).toMatchObject([{ path: old, after: null }]);
    expect(await services.contents.read(old)).toBe(text(old));
  });
});

describe('a call', () => {
  it('without a session is led to the login', async () => {
    const response = await ask('visiteuse', 'getEntry', { path: page });
    expect(response.status).toBe(401);
    expect(await response.json()).toEqual({ error: 'Connecte-toi pour modifier tes pages.' });
  });

  it('from elsewhere, of another kind, too heavy or senseless is refused', async () => {
    const cookie = 'session=membre';
    const body = JSON.stringify({ action: 'info', params: {} });
    expect((await send(body, { cookie, origin: 'https://ailleurs.example' })).status).toBe(403);
    expect((await send(body, { cookie, 'content-type': 'text/plain' })).status).toBe(415);
    expect((await send(`"${'a'.repeat(8_000_000)}"`, { cookie })).status).toBe(413);
    for (const wrong of [
      '',
      '{',
      '[]',
      '{"action":"rm"}',
      '{"action":"getEntry"}',
      '{"action":"__proto__","params":{}}',
    ])
      expect((await send(wrong, { cookie })).status, wrong).toBe(422);
    expect((await send(body, { cookie })).status).toBe(200);
  });

  it.each([
    '../secret.md',
    '/etc/passwd',
    '_authors/../../x.md',
    '_authors/a/b.md',
    '_authors/.md',
    '_authors/.git.md',
    '_unknown/x.md',
    '_authors/x.txt',
    '_authors/x\u0000.md',
    '_authors\\x.md',
    '_media/../_authors/membre.md',
    'README.md',
    '.github/workflows/x.md',
    '_docs/.git/x.md',
    '_docs//x.md',
    '_authors/%2e%2e.md',
  ])('names no other place: %j', async (path) => {
    expect((await ask('administratrice', 'getEntry', { path })).status).toBe(422);
    expect((await save('administratrice', path, 'x', { collection: 'authors' })).status).toBe(422);
    expect((await ask('administratrice', 'deleteFile', { path, options: {} })).status).toBe(422);
  });
});
