import { beforeEach, describe, expect, it } from 'vitest';
import type { FakeServices } from '../fakes/services.ts';
import { answer, ask, cmsWorld, files, save, send } from './cms-world.ts';

let services: FakeServices;
beforeEach(async () => {
  services = await cmsWorld();
});

const page = '_authors/membre.md';
const startup = '_startups/eau-claire.md';
const text = (path: string): string => files[path] ?? '';
const proposed = (path: string, branch: string) => services.contents.read(path, branch);

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
