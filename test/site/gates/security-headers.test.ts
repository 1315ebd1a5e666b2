import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { pageResponse } from '../../../src/http/page-response.ts';
import { serveSite, type ServedSite } from '../../../src/local/serve-site.ts';
import { examplesOf, pageTypes } from './page-types.ts';
import { securityOf, type Security } from './security-headers.ts';

const { invented } = inject('sites');

/** A page's policy: its own files alone, no script in the page, in no frame; pictures may stand in the styles. */
const strict = {
  'default-src': ["'self'"],
  'script-src': ["'self'"],
  'style-src': ["'self'"],
  'img-src': ["'self'", 'data:'],
  'object-src': ["'none'"],
  'base-uri': ["'self'"],
  'form-action': ["'self'"],
  'frame-ancestors': ["'none'"],
};
/** Decap CMS writes its styles as it goes, and shows pictures that it holds; its scripts are files all the same. */
const editor = {
  ...strict,
  'style-src': ["'self'", "'unsafe-inline'"],
  'img-src': ["'self'", 'data:', 'blob:'],
  'connect-src': ["'self'", 'blob:'],
  'font-src': ["'self'", 'data:'],
  'worker-src': ["'self'", 'blob:'],
};
/** The search of the whole site runs WebAssembly, which is no 'unsafe-eval'. */
const search = { ...strict, 'script-src': ["'self'", "'wasm-unsafe-eval'"] };

const policyFor = (path: string) =>
  path.startsWith('/admin/') ? editor : path.startsWith('/recherche/') ? search : strict;

const forbidden = ['camera', 'microphone', 'geolocation', 'payment', 'usb', 'display-capture'];
const year = 365 * 24 * 3600;

let served: ServedSite;
beforeAll(async () => {
  served = await serveSite({ folder: invented, port: 0 });
});
afterAll(() => served.close());

async function headersOf(path: string): Promise<Headers> {
  const response = await fetch(served.url + path);
  await response.body?.cancel();
  return response.headers;
}

function expectStrict(security: Security, policy: Security['policy'], path: string): void {
  expect(security.policy, path).toEqual(policy);
  expect(security.httpsFor, path).toBeGreaterThanOrEqual(year);
  expect(security.sniffing, path).toBe('nosniff');
  expect(security.opener, path).toBe('same-origin');
  expect(security.features, path).toMatchObject(Object.fromEntries(forbidden.map((name) => [name, '()'])));
  expect(new Set(Object.values(security.features)), path).toEqual(new Set(['()']));
}

describe('the headers of the site', () => {
  it('keep every page to its own files, whatever its type', async () => {
    for (const page of (await pageTypes(invented)).flatMap(examplesOf)) {
      const path = `/${page.replace(/(^|\/)index\.html$/, '$1')}`;
      const security = securityOf(await headersOf(path));
      expectStrict(security, policyFor(path), path);
      expect(security.referrers, path).toBe('strict-origin-when-cross-origin');
    }
  });

  it('go with everything that is no page, and with what is not there', async () => {
    const [asset = ''] = await readdir(join(invented, '_astro'));
    for (const path of [
      `/_astro/${asset}`,
      '/favicon.svg',
      '/api/v2.7/authors.json',
      '/api/v2.1/authors.csv',
      '/api/v3/missions.parquet',
      '/search.json',
      '/jobs.xml',
      '/agenda.ics',
      '/nulle-part',
    ])
      expectStrict(securityOf(await headersOf(path)), strict, path);
  });

  it('open the data to every site, and no page', async () => {
    const readers = async (path: string) => (await headersOf(path)).get('access-control-allow-origin');
    for (const path of ['/api/v3/authors.json', '/search.json', '/jobs.xml', '/agenda.ics'])
      expect(await readers(path), path).toBe('*');
    for (const path of ['/', '/communaute/', '/compte/', '/admin/'])
      expect(await readers(path), path).toBeNull();
  });

  it('let browsers keep what carries a hash in its name, and ask again for the rest', async () => {
    const [asset = ''] = await readdir(join(invented, '_astro'));
    const keeping = async (path: string) => (await headersOf(path)).get('cache-control');
    expect(await keeping(`/_astro/${asset}`)).toMatch(/max-age=31536000, immutable/);
    expect(await keeping('/')).toBe('public, max-age=0, must-revalidate');
    expect(await keeping('/api/v2.7/authors.json')).toBe('public, max-age=0, must-revalidate');
  });
});

it('a page that a function makes is as strict, is kept by nobody, and names no person to another site', () => {
  const { headers } = pageResponse('<!doctype html>');
  const security = securityOf(headers);
  expectStrict(security, strict, 'pageResponse');
  expect(security.referrers).toBe('same-origin');
  expect(headers.get('cache-control')).toBe('no-store');
});

it('reads policies that allow more as such', () => {
  const headers = new Headers({
    'Content-Security-Policy': "script-src 'self' https://elsewhere.example 'unsafe-eval'; SCRIPT-SRC 'none'",
    'Strict-Transport-Security': 'includeSubDomains; max-age=60',
    'Permissions-Policy': 'camera=(self), usb=*, midi=()',
  });
  const { policy, httpsFor, features, opener } = securityOf(headers);
  expect(policy).toEqual({ 'script-src': ["'self'", 'https://elsewhere.example', "'unsafe-eval'"] });
  expect([httpsFor, opener]).toEqual([60, '']);
  expect(features).toEqual({ camera: '(self)', usb: '*', midi: '()' });
});
