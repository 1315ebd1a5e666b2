import { load } from 'cheerio';
import { beforeEach, describe, expect, it } from 'vitest';
import login from '../../functions/login.ts';
import loginLink from '../../functions/login-link.ts';
import loginPage from '../../functions/login-page.ts';
import { provideServices } from '../../src/adapters/provided-services.ts';
import { pathWithin } from '../../src/http/path-within.ts';
import { anAccount } from '../builders.ts';
import { fakeServices, type FakeServices } from '../fakes/services.ts';

const site = 'https://communs.example';

/** What leads a browser away where a site takes it for a path, or adds a header to the answer. */
const elsewhere = [
  'https://mallory.example',
  'http:mallory.example',
  'https:/mallory.example',
  'https:mallory.example/',
  '//mallory.example',
  '///mallory.example',
  '////mallory.example',
  '/\\mallory.example',
  '\\\\mallory.example',
  '\\/mallory.example',
  '/\\/mallory.example',
  '/\t/mallory.example',
  '/\n/mallory.example',
  '\t//mallory.example',
  ' //mallory.example',
  '/.//mallory.example',
  '/..//mallory.example',
  '/a/..//mallory.example',
  '/%2e//mallory.example',
  '/.\\\\mallory.example',
  '//communs.example@mallory.example',
  'https://communs.example.mallory.example',
  'https://communs.example@mallory.example',
  '@mallory.example',
  '.mallory.example',
  'javascript:alert(1)',
  'data:text/html,x',
  'mailto:mallory@mallory.example',
  '//[::1]/',
  '//mallory%E3%80%82example',
  '',
];

/** Odd paths of this site: they lead to a page of it, or to none. */
const inside = [
  '/\u2028/mallory.example',
  '/%0d%0aLocation:%20https://mallory.example',
  '/compte/\r\nSet-Cookie: session=mallory',
  '/%5cmallory.example',
  '/%2f%2fmallory.example',
  '/compte/?suite=//mallory.example',
  '/compte/#//mallory.example',
  '/@mallory.example',
];

let services: FakeServices;

beforeEach(async () => {
  services = fakeServices();
  const page = '<form><input type="hidden" name="jeton"><input type="hidden" name="retour"></form>';
  provideServices({ ...services, site: { page: () => Promise.resolve(page) } });
  await services.accounts.reserve(
    anAccount({
      id: 'ondine.mistral',
      secondaryEmail: 'ondine@exemple.fr',
    }),
  );
});

const post = (path: string, fields: object, accept = 'text/html') =>
  new Request(site + path, {
    method: 'POST',
    body: JSON.stringify(fields),
    headers: { 'content-type': 'application/json', accept },
  });

/** Where a browser that reads the answer goes. */
const goesTo = (location: string | null) => new URL(location ?? '', `${site}/connexion/lien/`);

describe('a way back after a login', { timeout: 30_000 }, () => {
  it.each(elsewhere.map((back) => [back]))('never leads to %j', async (retour) => {
    expect(pathWithin(retour, site) ?? '/').toMatch(/^\/(?![/\\])/);
    const jeton = await services.logins.openLink('ondine.mistral');
    const response = await loginLink(post('/api/login/link', { jeton, retour }));
    expect(response.status).toBe(303);
    expect(goesTo(response.headers.get('location')).origin).toBe(site);
    const work: Promise<unknown>[] = [];
    await login(post('/api/login', { email: 'ondine@exemple.fr', retour }), {
      waitUntil: (held) => void work.push(held),
    });
    await Promise.all(work);
    expect(services.mailer.sent[0]?.text).not.toContain('mallory');
  });

  it.each(inside.map((back) => [back]))('as %j stays a path, and adds no header', async (retour) => {
    const jeton = await services.logins.openLink('ondine.mistral');
    const response = await loginLink(post('/api/login/link', { jeton, retour }));
    const location = response.headers.get('location');
    expect(goesTo(location).origin).toBe(site);
    expect(location).not.toMatch(/[\r\n\\]/);
    expect(response.headers.getSetCookie().join()).not.toContain('mallory');
  });

  it('is shown back as text, whatever it holds', async () => {
    const attack = '"><script>alert(1)</script>';
    const query = new URLSearchParams({ jeton: attack, retour: attack }).toString();
    const html = await (await loginPage(new Request(`${site}/connexion/lien/?${query}`))).text();
    expect(load(html)('script').length).toBe(0);
  });
});
