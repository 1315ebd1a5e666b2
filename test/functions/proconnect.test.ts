import { beforeEach, describe, expect, it, vi } from 'vitest';
import { toDay } from '../../src/schema/day.ts';
import {
  email,
  kept,
  leave,
  logIn,
  memberOf,
  provide,
  reasonsIn,
  reset,
  returning,
  world,
} from './provider-visit.ts';

beforeEach(reset);

describe('leaving for ProConnect', () => {
  it('leads there by a page, for a redirect after a form would be refused', async () => {
    const left = await leave();
    expect(left.status).toBe(200);
    expect(left.headers.get('refresh')).toBe('0;url=https://provider.example/authorize?state=state-1');
    expect(left.headers.get('cache-control')).toBe('no-store');
    expect(await left.text()).toContain('href="https://provider.example/authorize?state=state-1"');
  });

  it('tells a program the address', async () => {
    const left = await leave({}, { accept: 'application/json' });
    expect(await left.json()).toEqual({ address: 'https://provider.example/authorize?state=state-1' });
  });

  it('leaves a cookie that tells nothing and that only this site gets back', async () => {
    const [cookie = ''] = (await leave()).headers.getSetCookie();
    expect(cookie).toMatch(/^__Host-depart=[\w.-]+; Path=\/; Max-Age=600; HttpOnly; SameSite=Lax; Secure$/);
    expect(cookie).not.toMatch(/secret|state-1/);
  });

  it('does so over http too, on this machine', async () => {
    provide({ settings: { ...world.services.settings, siteUrl: 'http://localhost:8888' } });
    const [cookie = ''] = (await leave()).headers.getSetCookie();
    expect(cookie).toMatch(/^depart=[\w.-]+; Path=\/; Max-Age=600; HttpOnly; SameSite=Lax$/);
  });

  it('is not done for another site, nor too often', async () => {
    const elsewhere = await leave({}, { origin: 'https://ailleurs.example' });
    expect(elsewhere.status).toBe(403);
    expect(elsewhere.headers.getSetCookie()).toEqual([]);
    const departed = kept(await leave());
    let last = 0;
    for (let time = 0; time < 60; time += 1) last = (await leave()).status;
    expect(last).toBe(429);
    const response = await returning('state-1', departed);
    expect(response.status).toBe(429);
    expect(reasonsIn(await response.text())).toEqual(['too-many']);
  });

  it('is not barred by calls of another site, which bring no cookie', async () => {
    for (let time = 0; time < 100; time += 1) await returning('state-1', '');
    expect((await leave()).status).toBe(200);
  });

  it('leads to the login page where the setting is off', async () => {
    provide({ identityProvider: undefined });
    for (const response of [await leave(), await returning('x', '')]) {
      expect(response.status).toBe(303);
      expect(response.headers.get('location')).toBe('/connexion/');
    }
  });
});

describe('coming back from ProConnect', () => {
  it.each([email, 'ondine.mistral@COMMUNS.example'])('opens the account of %s', async (address) => {
    world.provider.answer = { kind: 'identified', identity: { email: address, idToken: 'x' } };
    const { response, cookies } = await logIn();
    expect(response.status).toBe(303);
    expect(response.headers.get('location')).toBe('/compte/');
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(await memberOf(cookies)).toBe('ondine.mistral');
    expect(cookies).not.toContain('depart=');
  });

  it('leads back to the page that she came for', async () => {
    const { response } = await logIn('', { retour: '/compte/missions/?page=2#fin' });
    expect(response.headers.get('location')).toBe('/compte/missions/?page=2#fin');
  });

  it.each([
    'https://ailleurs.example/',
    '//ailleurs.example/',
    '/\\ailleurs.example/',
    '\\\\ailleurs.example',
    '/.//ailleurs.example/',
    '/x/..//ailleurs.example/',
    '/\t/ailleurs.example/',
    'javascript:alert(1)',
    'compte/',
    '@ailleurs.example',
    '',
    `/${'x'.repeat(600)}`,
  ])('never leads to another site: %j', async (retour) => {
    const { response } = await logIn('', { retour });
    expect(response.headers.get('location')).toBe('/compte/');
  });

  it('gives a new session each time, and ends the one before', async () => {
    const first = await logIn();
    const second = await logIn(first.cookies);
    expect(await memberOf(second.cookies)).toBe('ondine.mistral');
    expect(await memberOf(first.cookies)).toBeUndefined();
  });

  it('opens for 30 days after a mission, and says no afterwards', async () => {
    world.provider.answer = { kind: 'identified', identity: { email: 'lise@exemple.fr', idToken: 'x' } };
    provide({ clock: { now: () => world.now, today: () => toDay('2026-03-03') } });
    expect(await memberOf((await logIn()).cookies)).toBe('lise.charme');
    provide({ clock: { now: () => world.now, today: () => toDay('2026-03-04') } });
    const { response, cookies } = await logIn();
    expect(response.status).toBe(403);
    const html = await response.text();
    expect(reasonsIn(html)).toEqual(['no-mission']);
    expect(html).toContain('lise@exemple.fr');
    expect(await memberOf(cookies)).toBeUndefined();
  });

  it('tells a person without an account what to do, with the address that was looked for', async () => {
    world.provider.answer = { kind: 'identified', identity: { email: '"<b>"@exemple.fr', idToken: 'x' } };
    const { response, cookies } = await logIn();
    expect(response.status).toBe(403);
    const html = await response.text();
    expect(html).toContain('Aucun compte');
    expect(html).toContain('"&lt;b&gt;"@exemple.fr');
    expect(html).toContain('href="/arrivee/"');
    expect(cookies).toBe('');
  });

  it.each([
    ['cancelled', 403],
    ['stale', 400],
    ['unverified', 403],
  ] as const)('says why it is %s', async (reason, status) => {
    world.provider.answer = { kind: 'refused', reason };
    const { response, cookies } = await logIn();
    expect(response.status).toBe(status);
    expect(reasonsIn(await response.text())).toEqual([reason]);
    expect(cookies).toBe('');
  });

  it('says that ProConnect is out of order, and tells operators why, once', async () => {
    const logged = vi.spyOn(console, 'error').mockReturnValue();
    world.provider.answer = new Error('no answer', { cause: new Error('deeper') });
    const { response } = await logIn();
    expect(response.status).toBe(502);
    expect(reasonsIn(await response.text())).toEqual(['failing']);
    expect(logged).toHaveBeenCalledOnce();
    expect(logged.mock.calls[0]?.[0]).toMatch(/no answer.*deeper/);
    expect(logged.mock.calls[0]?.[0]).not.toContain('the-code');
    logged.mockReset();
  });
});
