import { beforeEach, describe, expect, it } from 'vitest';
import { fingerprint } from '../../src/domain/signed-link.ts';
import type { FakeServices } from '../fakes/services.ts';
import { cmsWorld, files, save, type Saving } from './cms-world.ts';

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
