import { once } from 'node:events';
import { connect } from 'node:net';
import { basename } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test, vi } from 'vitest';
import { serveSite } from './serve-site.ts';
import { tempFolder, tempSite, writeFiles } from './temp-site.testing.ts';

const pages = {
  'index.html': 'accueil',
  'a.html': 'page a',
  'b/index.html': 'dossier b',
  'both.html': 'page both',
  'both/index.html': 'dossier both',
  'startups/mille.feuilles.html': 'mille feuilles',
  'startups/outil.js.html': 'outil',
  'fast/lauréats/01-fast.html': 'lauréats',
  'a b.html': 'espace',
  'data.json': '{"é":1}',
};

describe('addresses', () => {
  test.each([
    ['/', 'accueil'],
    ['/?page=2', 'accueil'],
    ['/index.html', 'accueil'],
    ['/a', 'page a'],
    ['/a/', 'page a'],
    ['/a.html', 'page a'],
    ['/b', 'dossier b'],
    ['/b/', 'dossier b'],
    ['/b/index.html', 'dossier b'],
    ['/both', 'page both'],
    ['/both/', 'dossier both'],
    ['//a', 'page a'],
    ['/startups/mille.feuilles', 'mille feuilles'],
    ['/startups/mille.feuilles/', 'mille feuilles'],
    ['/startups/outil.js', 'outil'],
    ['/fast/laur%C3%A9ats/01-fast.html', 'lauréats'],
    ['/fast/laur%c3%a9ats/01-fast', 'lauréats'],
    ['/a%20b', 'espace'],
  ])('%s', async (path, text) => {
    const site = await tempSite(pages);
    expect(await site.ask(path)).toMatchObject({ status: 200, text });
  });

  test.each([
    '/c',
    '/A',
    '/data.json/',
    '/data',
    '/startups',
    '/startups/',
    '/%',
    '/%ff',
    `/${'x'.repeat(5000)}`,
  ])('%s is no page', async (path) => {
    const site = await tempSite(pages);
    expect(await site.ask(path)).toMatchObject({ status: 404 });
  });
});

describe('what is not of the site', () => {
  test.each([
    '/../secret',
    '/%2e%2e/secret',
    '/..%2fsecret',
    '/public/..%2f..%2fsecret',
    '/%2e%2e%2fsecret',
    '/..%5csecret',
    '/..\\secret',
    '/a.html%00',
    '/%00',
    '/public/%2fa',
    '/_redirects',
    '/_headers',
    '/_HEADERS',
    '//_headers',
    '/%5fheaders',
    '/x/../_redirects',
  ])('%s', async (path) => {
    const other = await tempFolder();
    await writeFiles(other, { secret: 'secret' });
    const site = await tempSite({ _redirects: '/r /a', _headers: '/*\n  x-a: 1', 'public/a.html': 'a' });
    const reply = await site.ask(path.replace('secret', `${basename(other)}/secret`));
    expect(reply.status).toBe(404);
  });
});

describe('pages that are not found', () => {
  test('get 404.html, whole, whatever the client knows', async () => {
    const site = await tempSite({ '404.html': 'perdu' });
    const reply = await site.ask('/x', { headers: { 'if-none-match': '*' } });
    expect(reply).toMatchObject({ status: 404, text: 'perdu' });
    expect(reply.headers['content-type']).toBe('text/html; charset=utf-8');
  });

  test('get a plain French text without 404.html', async () => {
    const site = await tempSite({});
    const reply = await site.ask('/x');
    expect(reply).toMatchObject({ status: 404, text: 'Page introuvable (erreur 404).\n' });
    expect(reply.headers['content-type']).toBe('text/plain; charset=utf-8');
  });
});

describe('HTTP', () => {
  test.each([
    ['x.html', 'text/html; charset=utf-8'],
    ['x.json', 'application/json; charset=utf-8'],
    ['x.xml', 'application/xml; charset=utf-8'],
    ['x.csv', 'text/csv; charset=utf-8'],
    ['x.ics', 'text/calendar; charset=utf-8'],
    ['x.SVG', 'image/svg+xml; charset=utf-8'],
    ['x.woff2', 'font/woff2'],
    ['x.inconnu', 'application/octet-stream'],
  ])('%s is %s', async (name, type) => {
    const site = await tempSite({ [name]: 'x' });
    expect((await site.ask(`/${name}`)).headers['content-type']).toBe(type);
  });

  test('a known page is not sent again until it changes', async () => {
    const site = await tempSite({ 'a.html': 'un' });
    const { etag = '' } = (await site.ask('/a')).headers;
    const again = await site.ask('/a', { headers: { 'if-none-match': `"autre", ${etag}` } });
    expect(again).toMatchObject({ status: 304, text: '', headers: { etag } });
    await site.write({ 'a.html': 'deux' });
    const changed = await site.ask('/a', { headers: { 'if-none-match': etag } });
    expect(changed).toMatchObject({ status: 200, text: 'deux' });
  });

  test('HEAD tells of the page without sending it', async () => {
    const site = await tempSite({ 'a.html': 'été' });
    expect(await site.ask('/a', { method: 'HEAD' })).toMatchObject({
      status: 200,
      text: '',
      headers: { 'content-length': '5' },
    });
    expect(await site.ask('/x', { method: 'HEAD' })).toMatchObject({ status: 404, text: '' });
  });

  test.each(['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS'])('%s on a page is refused', async (method) => {
    const site = await tempSite({ 'a.html': 'a' });
    expect(await site.ask('/a', { method })).toMatchObject({ status: 405, headers: { allow: 'GET, HEAD' } });
    expect(await site.ask('/x', { method })).toMatchObject({ status: 404 });
  });

  test.each([
    ['TRACE', {}],
    ['GET', { host: 'a b' }],
  ])('%s with headers %j is a bad request', async (method, headers) => {
    const site = await tempSite({ 'index.html': 'a' });
    expect(await site.ask('/', { method, headers })).toMatchObject({ status: 400 });
  });

  test('texts are compressed for who accepts it, and nothing else is', async () => {
    const text = 'une page '.repeat(1000);
    const site = await tempSite({ 'a.html': text, 'a.png': text });
    const gzip = { headers: { 'accept-encoding': 'br, gzip' } };
    const reply = await site.ask('/a', gzip);
    expect(reply.headers).toMatchObject({ 'content-encoding': 'gzip', vary: 'Accept-Encoding' });
    expect(reply.bytes.length).toBeLessThan(text.length / 10);
    expect(gunzipSync(reply.bytes).toString()).toBe(text);
    expect((await site.ask('/a', { method: 'HEAD', ...gzip })).headers['content-encoding']).toBe('gzip');
    expect((await site.ask('/a.png', gzip)).headers).not.toHaveProperty('content-encoding');
    const refusal = await site.ask('/a', { headers: { 'accept-encoding': 'gzip;q=0' } });
    expect(refusal).toMatchObject({ text, headers: { vary: 'Accept-Encoding' } });
  });
});

describe('_headers', () => {
  test('are set on pages, and on the page that stands for no page', async () => {
    const rules =
      '/*\n  X-Frame-Options: DENY\n  X-A: 1\n/fast/lauréats/*\n  X-A: 2\n  Cache-Control: no-store\n';
    const site = await tempSite({ ...pages, '404.html': 'perdu', _headers: rules });
    const { headers } = await site.ask('/fast/laur%C3%A9ats/01-fast');
    expect(headers).toMatchObject({ 'x-frame-options': 'DENY', 'x-a': '2', 'cache-control': 'no-store' });
    expect(await site.ask('/a')).toMatchObject({ headers: { 'x-a': '1' } });
    expect(await site.ask('/x/y')).toMatchObject({ status: 404, headers: { 'x-frame-options': 'DENY' } });
  });

  test('are told on the terminal when faulty, and the others hold', async () => {
    const warn = vi.spyOn(console, 'warn').mockReturnValue();
    const site = await tempSite({ 'a.html': 'a', _headers: 'X-Lost: 1\n/a\n  X-A: 1\n/b\n  X-B: é€\n' });
    expect(await site.ask('/a')).toMatchObject({ headers: { 'x-a': '1' } });
    expect(warn.mock.calls.flat()).toEqual([
      expect.stringMatching(/^_headers\u00a0: .*X-Lost/),
      expect.stringMatching(/^_headers\u00a0: \/b: /),
    ]);
    warn.mockRestore();
  });
});

describe('handlers before the site', () => {
  test('answer first, read the body, set cookies, and leave the rest to the site', async () => {
    const api = async (request: Request): Promise<Response | undefined> => {
      const { pathname, origin } = new URL(request.url);
      if (pathname !== '/api/echo') return undefined;
      const response = new Response(`${request.method} ${origin} ${await request.text()}`);
      response.headers.append('set-cookie', 'a=1');
      response.headers.append('set-cookie', 'b=2');
      return response;
    };
    const site = await tempSite({ 'a.html': 'a', _redirects: '/court /api/echo 200' }, [api]);
    const question = { method: 'POST', body: 'été', headers: { host: 'essai.localhost' } };
    for (const path of ['/api/echo', '/court']) {
      const reply = await site.ask(path, question);
      expect(reply).toMatchObject({ status: 200, text: 'POST http://essai.localhost été' });
      expect(reply.headers['set-cookie']).toEqual(['a=1', 'b=2']);
    }
    expect(await site.ask('/a')).toMatchObject({ status: 200, text: 'a' });
  });

  test('that fail give a plain 500, and the fault on the terminal', async () => {
    const error = vi.spyOn(console, 'error').mockReturnValue();
    const fault = new Error('panne');
    const site = await tempSite({}, [() => Promise.reject(fault)]);
    const reply = await site.ask('/');
    expect(reply.status).toBe(500);
    expect(reply.text).not.toContain('panne');
    expect(error).toHaveBeenCalledExactlyOnceWith(
      expect.stringMatching(/^\{.*"level":"error","event":"fault","where":"GET \/","cause":"Error: panne"/),
    );
    error.mockRestore();
  });
});

test('closes with a client still connected', async () => {
  const site = await tempSite({});
  const { hostname, port } = new URL(site.url);
  const client = connect(Number(port), hostname);
  await once(client, 'connect');
  const gone = once(client, 'close');
  const served = await serveSite({ folder: site.folder, port: 0 });
  await Promise.all([site.close(), served.close(), gone]);
});

test('rejects when the port is taken', async () => {
  const site = await tempSite({});
  const port = Number(new URL(site.url).port);
  await expect(serveSite({ folder: site.folder, port })).rejects.toThrow('EADDRINUSE');
});
