import { beforeEach, describe, expect, it } from 'vitest';
import loginLink from '../../functions/login-link.ts';
import logout from '../../functions/logout.ts';
import { accountChanges } from '../../src/http/account/changes.ts';
import { toDay } from '../../src/schema/day.ts';
import type { FakeServices } from '../fakes/services.ts';
import { change, confirm, me, read, tokenOf, twoMembers, type SetClock } from '../functions/account-calls.ts';

const site = 'https://communs.example';
let services: FakeServices;
let time: SetClock;

beforeEach(async () => {
  ({ services, time } = await twoMembers());
});

const post = (path: string, fields: object, headers: Readonly<Record<string, string>> = {}) =>
  new Request(site + path, {
    method: 'POST',
    body: JSON.stringify(fields),
    headers: { 'content-type': 'application/json', ...headers },
  });
const whoIs = (session: string) => services.logins.member(new Headers({ cookie: `session=${session}` }));
const useLink = (jeton: string, cookie = '') => loginLink(post('/api/login/link', { jeton }, { cookie }));
const asking = (kind: 'primary-email' | 'secondary-email') =>
  kind === 'primary-email'
    ? change(kind, { primaryEmail: 'ondine@ministere.gouv.fr', understood: 'on' })
    : change(kind, { secondaryEmail: 'neuve@exemple.org' });

describe('whoever got into a session or a mailbox', { timeout: 30_000 }, () => {
  it.each(['primary-email', 'secondary-email'] as const)(
    'is out once the member changed her %s: no session elsewhere, no link that she did not use',
    async (kind) => {
      const link = await services.logins.openLink(me);
      await services.logins.redeem(await services.logins.openLink(me), new Headers());
      const thief = `${me}~1`;
      expect(await whoIs(thief)).toBe(me);
      expect((await asking(kind)).status).toBe(200);
      const confirmation = services.mailer.sent.at(-1);
      expect((await confirm(tokenOf(confirmation?.text))).status).toBe(200);
      expect(await whoIs(thief)).toBeUndefined();
      expect((await useLink(link)).status).toBe(422);
      expect(await whoIs('lise.charme')).toBe('lise.charme');
    },
  );

  it('is out once the member took her address back', async () => {
    await asking('primary-email');
    await confirm(tokenOf(services.mailer.sent.at(-1)?.text));
    const [thief, owner] = [`${me}~1`, `${me}~2`];
    for (const session of [thief, owner]) {
      await services.logins.redeem(await services.logins.openLink(me), new Headers());
      expect(await whoIs(session)).toBe(me);
    }
    const link = await services.logins.openLink(me);
    expect((await change('primary-email-undo', {}, { as: owner })).status).toBe(200);
    expect(await whoIs(thief)).toBeUndefined();
    expect(await whoIs(owner)).toBe(me);
    expect((await useLink(link)).status).toBe(422);
  });

  it('is out once the member logged out everywhere', async () => {
    const link = await services.logins.openLink(me);
    await services.logins.redeem(await services.logins.openLink(me), new Headers());
    await logout(post('/api/logout', { partout: 'oui' }, { cookie: `session=${me}` }));
    expect([await whoIs(me), await whoIs(`${me}~1`)]).toEqual([undefined, undefined]);
    expect((await useLink(link)).status).toBe(422);
  });

  it.each([...accountChanges.keys()])('changes nothing by %s once she logged out', async (name) => {
    await logout(post('/api/logout', {}, { cookie: `session=${me}` }));
    expect((await change(name, { redirection: 'mallory@exemple.org' })).status).toBe(401);
  });

  it.each([...accountChanges.keys()])('changes nothing by %s two months after she left', async (name) => {
    time.now = new Date('2027-03-15T09:00:00.000Z');
    expect(services.clock.today()).toBe(toDay('2027-03-15'));
    const response = await change(name, { redirection: 'mallory@exemple.org', end: '2028-01-01' });
    expect(response.status).toBe(401);
  });
});

describe('a session that somebody else chose', { timeout: 30_000 }, () => {
  it('is not the one that a login opens', async () => {
    const chosen = 'chosen-by-mallory';
    const response = await useLink(await services.logins.openLink(me), `session=${chosen}`);
    const [cookie = ''] = response.headers.getSetCookie();
    expect(cookie).not.toContain(chosen);
    expect(await whoIs(chosen)).toBeUndefined();
  });

  it.each([
    'session=',
    `session=${me}x`,
    `session=${me}%00`,
    `Session=${me}`,
    `session=["${me}"]`,
    `x=session=`,
  ])('as %s opens nothing', async (cookie) => {
    const response = await read('/api/account/data', cookie.replace(/^session=/, ''));
    expect(response.status).toBe(401);
  });
});

describe('a mail scanner', { timeout: 30_000 }, () => {
  it.each([
    ['/connexion/lien/', '../../functions/login-page.ts'],
    ['/compte/confirmation/', '../../functions/account-confirmation-page.ts'],
  ])('that opens %s a hundred times uses nothing up', async (path, file) => {
    const token = await services.logins.openLink(me);
    const { default: open } = (await import(file)) as { default: (request: Request) => Promise<Response> };
    for (let count = 0; count < 100; count++)
      expect((await open(new Request(`${site}${path}?jeton=${encodeURIComponent(token)}`))).status).toBe(200);
    expect((await useLink(token)).status).toBe(200);
  });
});
