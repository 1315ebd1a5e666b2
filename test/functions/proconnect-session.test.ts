import { beforeEach, describe, expect, it } from 'vitest';
import loginLink from '../../functions/login-link.ts';
import logout from '../../functions/logout.ts';
import { fakeServices } from '../fakes/services.ts';
import {
  kept,
  leave,
  logIn,
  memberOf,
  post,
  provide,
  reasonsIn,
  reset,
  returning,
  world,
} from './provider-visit.ts';

beforeEach(reset);

describe('a return from ProConnect is refused as stale', () => {
  const isStale = async (response: Response) => {
    expect(response.status).toBe(400);
    expect(reasonsIn(await response.text())).toEqual(['stale']);
    expect(kept(response)).toBe('');
  };

  it('without a departure of this browser', async () => {
    await isStale(await returning('state-1', ''));
  });

  it('after another departure of this browser', async () => {
    const first = kept(await leave());
    const second = kept(await leave(), first);
    await isStale(await returning('state-1', second));
  });

  it('the second time, even with the cookie of the first', async () => {
    world.now = new Date('2026-11-20T09:55:00.000Z');
    const { state, departed } = await logIn();
    await isStale(await returning(state, departed));
    world.now = new Date('2026-11-20T10:04:00.000Z');
    await isStale(await returning(state, departed));
  });

  it('save once when it comes twenty times at once', async () => {
    const departed = kept(await leave());
    const answers = await Promise.all(Array.from({ length: 20 }, () => returning('state-1', departed)));
    expect(answers.filter(({ status }) => status === 303)).toHaveLength(1);
  });

  it('ten minutes after the departure', async () => {
    const departed = kept(await leave());
    world.now = new Date('2026-11-20T09:10:01.000Z');
    await isStale(await returning('state-1', departed));
  });

  it('with a cookie that was changed, made up, of another secret or of another use', async () => {
    const departed = kept(await leave());
    const { cookies } = await logIn();
    const session = /__Host-session-fournisseur=([^;]+)/.exec(cookies)?.[1] ?? '';
    provide({ settings: { ...world.services.settings, linkSecret: 'another-secret' } });
    const foreign = kept(await leave());
    provide({ settings: { ...world.services.settings, linkSecret: fakeServices().settings.linkSecret } });
    const tampered = departed.replace(/.(?=.{9}$)/, (held) => (held === 'A' ? 'B' : 'A'));
    for (const [cookie, state] of [
      [departed.slice(0, -8), 'state-1'],
      [tampered, 'state-1'],
      [foreign, 'state-3'],
      ['__Host-depart=x', 'state-1'],
      ['__Host-depart=', 'state-1'],
      [`__Host-depart=${session}`, 'state-1'],
      [departed.replace('__Host-', ''), 'state-1'],
    ] as const)
      await isStale(await returning(state, cookie));
    expect((await returning('state-1', departed)).status).toBe(303);
  });
});

describe('logging out of a session of ProConnect', () => {
  it('goes through ProConnect when it opened the session', async () => {
    const { cookies } = await logIn();
    const left = await logout(post('/api/logout', {}, { cookie: cookies }));
    expect(left.headers.get('refresh')).toBe('0;url=https://provider.example/end?hint=the-id-token');
    expect(await memberOf(cookies)).toBeUndefined();
    expect(kept(left, cookies)).not.toContain('fournisseur');
  });

  it('keeps what ProConnect wants back for as long as a session, out of reach', async () => {
    const { response } = await logIn();
    const cookie = response.headers.getSetCookie().find((text) => text.includes('fournisseur'));
    expect(cookie).toMatch(/Max-Age=604800; HttpOnly; SameSite=Lax; Secure$/);
    expect(cookie).not.toContain('the-id-token');
  });

  it('does not, when a link of a mail opened it since, or the setting is off', async () => {
    const { cookies } = await logIn();
    const jeton = await world.services.logins.openLink('ondine.mistral');
    const byMail = kept(await loginLink(post('/api/login/link', { jeton }, { cookie: cookies })), cookies);
    expect(await memberOf(byMail)).toBe('ondine.mistral');
    const left = await logout(post('/api/logout', {}, { cookie: byMail }));
    expect(left.headers.get('location')).toBe('/connexion/');

    provide({ identityProvider: undefined });
    const off = await logout(post('/api/logout', {}, { cookie: cookies }));
    expect(off.headers.get('location')).toBe('/connexion/');
  });
});
