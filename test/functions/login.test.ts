import { beforeEach, describe, expect, it } from 'vitest';
import account from '../../functions/account.ts';
import login from '../../functions/login.ts';
import loginLink from '../../functions/login-link.ts';
import loginPage from '../../functions/login-page.ts';
import logout from '../../functions/logout.ts';
import { provideServices } from '../../src/adapters/provided-services.ts';
import { anAccount } from '../builders.ts';
import { fakeServices } from '../fakes/services.ts';

const site = 'https://communs.example';
const page =
  '<form><input type="hidden" name="jeton"><div class="fr-input-group"><input name="email"><p id="email-message"></p></div></form><span data-fact="secondaire"></span><p data-if="restricted">Finie</p>';

let services: ReturnType<typeof fakeServices>;
let work: Promise<unknown>[];

beforeEach(async () => {
  services = fakeServices();
  work = [];
  provideServices({ ...services, site: { page: () => Promise.resolve(page) } });
  for (const [id, secondaryEmail] of [
    ['ondine.mistral', 'ondine@exemple.fr'],
    ['lise.charme', 'lise@exemple.fr'],
  ] as const)
    await services.accounts.reserve(
      anAccount({
        id,
        secondaryEmail,
      }),
    );
});

const post = (path: string, fields: object, headers: Record<string, string> = {}) =>
  new Request(site + path, {
    method: 'POST',
    body: JSON.stringify(fields),
    headers: { 'content-type': 'application/json', ...headers },
  });
const ask = async (email: unknown, headers?: Record<string, string>) => {
  const response = await login(post('/api/login', { email }, headers), {
    waitUntil: (held) => void work.push(held),
  });
  await Promise.all(work);
  return response;
};
const tokenOf = (text = '') => decodeURIComponent(/jeton=(\S+)/.exec(text)?.[1] ?? '');

describe('a login', () => {
  it('answers the same for every address, and writes to members only', async () => {
    const known = await ask(' Ondine@Exemple.fr ');
    const unknown = await ask('personne@exemple.fr');
    const gone = await ask('lise@exemple.fr');
    const texts = await Promise.all([known, unknown, gone].map((response) => response.text()));
    expect(new Set(texts).size).toBe(1);
    expect([known.status, unknown.status, gone.status]).toEqual([200, 200, 200]);
    expect(services.mailer.sent.map(({ to }) => to)).toEqual(['ondine@exemple.fr']);
  });

  it('keeps the link out of the mail log', async () => {
    await ask('ondine@exemple.fr');
    const token = tokenOf(services.mailer.sent[0]?.text);
    expect(token).not.toBe('');
    expect(JSON.stringify(await services.mailLog.page({}, { size: 9 }))).not.toContain(token);
  });

  it.each([
    ['/admin/#/collections/my-page', '/admin/#/collections/my-page'],
    ['https://ailleurs.example/', '/compte/'],
    ['//ailleurs.example', '/compte/'],
    ['/.//ailleurs.example', '/compte/'],
    [42, '/compte/'],
  ])('leads back to %j where that is a path of the site', async (retour, expected) => {
    await login(post('/api/login', { email: 'ondine@exemple.fr', retour }), {
      waitUntil: (held) => void work.push(held),
    });
    await Promise.all(work);
    const link = new URL(/https:\S+jeton=\S+/.exec(services.mailer.sent[0]?.text ?? '')?.[0] ?? '');
    const { jeton, retour: kept } = Object.fromEntries(link.searchParams);
    const form = new URLSearchParams({ jeton: jeton ?? '', retour: kept ?? '' });
    const response = await loginLink(
      new Request(`${site}/api/login/link`, {
        method: 'POST',
        body: form,
        headers: { accept: 'text/html', 'content-type': 'application/x-www-form-urlencoded' },
      }),
    );
    expect(response.status).toBe(303);
    expect(response.headers.get('location')).toBe(expected);
  });

  it('sends five links an hour and no more', async () => {
    let asked = 0;
    services.rateLimits.hit = (key) => Promise.resolve(key.startsWith('login ') ? ++asked / 2 : 1);
    for (let time = 0; time < 7; time++) await ask('ondine@exemple.fr');
    expect(services.mailer.sent.length).toBeLessThanOrEqual(5);
  });

  it.each(['', 'ondine', 42, 'a@b\nBcc: c@d.fr', `${'a'.repeat(300)}@exemple.fr`])(
    'refuses %j with a message at the field',
    async (email) => {
      const response = await ask(email);
      expect(response.status).toBe(422);
      expect(await response.json()).toEqual({ errors: { email: expect.any(String) as unknown } });
    },
  );

  it('uses a link once, and only by POST', async () => {
    await ask('ondine@exemple.fr');
    const jeton = tokenOf(services.mailer.sent[0]?.text);
    const shown = await loginPage(new Request(`${site}/connexion/lien/?jeton=${jeton}`));
    expect(await shown.text()).toContain(`value="${jeton}"`);
    expect(shown.headers.get('referrer-policy')).toBe('same-origin');

    const opened = await loginLink(post('/api/login/link', { jeton }));
    expect(opened.status).toBe(200);
    expect(opened.headers.get('set-cookie')).toMatch(/HttpOnly.*SameSite=Lax/);
    const again = await loginLink(post('/api/login/link', { jeton }));
    expect(again.status).toBe(422);
    expect(again.headers.get('set-cookie')).toBeNull();
  });

  it('ends the session that the browser had', async () => {
    const openBy = async (cookie: string) => {
      const jeton = await services.logins.openLink('ondine.mistral');
      const opened = await loginLink(post('/api/login/link', { jeton }, { cookie }));
      return opened.headers.getSetCookie()[0]?.split(';')[0] ?? '';
    };
    const first = await openBy('');
    const second = await openBy(first);
    expect(second).not.toBe(first);
    expect(await services.logins.member(new Headers({ cookie: second }))).toBe('ondine.mistral');
    expect(await services.logins.member(new Headers({ cookie: first }))).toBeUndefined();
  });

  it.each(['', 'devine', 42, null])('opens nothing for the token %j', async (jeton) => {
    expect((await loginLink(post('/api/login/link', { jeton }))).status).toBe(422);
  });

  it('refuses calls of another site', async () => {
    const headers = { origin: 'https://ailleurs.example' };
    expect((await ask('ondine@exemple.fr', headers)).status).toBe(403);
    expect((await loginLink(post('/api/login/link', { jeton: 'x' }, headers))).status).toBe(403);
    expect((await logout(post('/api/logout', {}, headers))).status).toBe(403);
  });
});

describe('the account page', () => {
  const cookie = 'session=ondine.mistral';

  it('leads to the login page without a session, and shows one’s own account with one', async () => {
    const closed = await account(new Request(`${site}/compte/`));
    expect(closed.status).toBe(303);
    expect(closed.headers.get('location')).toBe('/connexion/');

    await services.logins.redeem(await services.logins.openLink('ondine.mistral'), new Headers());
    const open = await account(new Request(`${site}/compte/`, { headers: { cookie } }));
    expect(open.headers.get('cache-control')).toBe('no-store');
    const shown = await open.text();
    expect(shown).toContain('ondine@exemple.fr');
    expect(shown).not.toContain('Finie');

    await logout(post('/api/logout', {}, { cookie }));
    expect((await account(new Request(`${site}/compte/`, { headers: { cookie } }))).status).toBe(303);
  });

  it('is closed to a member whose mission ended more than 30 days ago', async () => {
    await services.logins.redeem(await services.logins.openLink('lise.charme'), new Headers());
    const request = new Request(`${site}/compte/`, { headers: { cookie: 'session=lise.charme' } });
    expect((await account(request)).status).toBe(303);
  });
});
