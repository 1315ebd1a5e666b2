import { RedirectsHandler } from '@netlify/redirects';
import { describe, expect, test, vi } from 'vitest';
import { tempFolder, tempSite, writeFiles } from './temp-site.testing.ts';
import { readRedirects } from './read-redirects.ts';
import { matchRedirect } from './redirect-rule.ts';

const pages = { 'index.html': 'accueil', 'a.html': 'page a', '404.html': 'perdu', 'fini.html': 'fini' };

describe('a rule', () => {
  test.each([
    ['/old /a', '/old', 301, '/a'],
    ['/old /a 302', '/old/', 302, '/a'],
    ['/old /a?x=1#y 301', '/old?z=2', 301, '/a?x=1#y'],
    ['/old /a 301', '/old?z=2', 301, '/a?z=2'],
    ['/old/* /new/:splat 301', '/old/x/y?z=1', 301, '/new/x/y?z=1'],
    ['/old/* /new/:splat 301', '/old', 301, '/new/'],
    ['/old/* /new/:splat 301', '/old/%C3%A9t%C3%A9%3F', 301, '/new/%C3%A9t%C3%A9%3F'],
    ['/été/* /new/:splat 301', '/%C3%A9t%C3%A9/x', 301, '/new/x'],
    ['/d/:an/:id /f/:id?an=:an 301', '/d/2024/mille.feuilles', 301, '/f/mille.feuilles?an=2024'],
    ['/page id=:id /f/:id 301', '/page?id=7', 301, '/f/7?id=7'],
    ['/* /:splat/x 301', '//autre.example', 301, '/autre.example/x'],
    ['/out/* https://autre.example/:splat 301', '/out/x', 301, 'https://autre.example/x'],
    ['/a /b 301!', '/a', 301, '/b'],
  ])('%s sends %s', async (rule, path, status, location) => {
    const site = await tempSite({ ...pages, _redirects: rule });
    expect(await site.ask(path)).toMatchObject({ status, headers: { location } });
  });

  test.each([
    ['/app/* /a 200', '/app/x/y', 200, 'page a'],
    ['/app/* /a.html 200', '/app', 200, 'page a'],
    ['/* /index.html 200', '/x', 200, 'accueil'],
    ['/old/* /fini.html 410', '/old/x', 410, 'fini'],
    ['/no/* /404.html 404', '/no/x', 404, 'perdu'],
    ['/a /404.html 404!', '/a', 404, 'perdu'],
    ['/a /index.html 200!', '/a', 200, 'accueil'],
    ['/a /index.html 200', '/a', 200, 'page a'],
    ['/a /b 301', '/a', 200, 'page a'],
    ['/app/* /absent 200', '/app/x', 404, 'perdu'],
    ['/Old /a 301', '/old', 404, 'perdu'],
    ['/page id=:id /f/:id 301', '/page', 404, 'perdu'],
    ['http://ailleurs.example/* /a 301', '/x', 404, 'perdu'],
  ])('%s answers %s', async (rule, path, status, text) => {
    const site = await tempSite({ ...pages, _redirects: rule });
    const reply = await site.ask(path);
    expect(reply).toMatchObject({ status, text });
    if (status === 200) {
      const known = { headers: { 'if-none-match': reply.headers.etag } };
      expect(await site.ask(path, known)).toMatchObject({ status: 304 });
    }
  });

  test('for an error sends its page whole to who knows it', async () => {
    const site = await tempSite({ ...pages, _redirects: '/old /fini.html 410' });
    const { etag } = (await site.ask('/fini')).headers;
    expect(await site.ask('/old', { headers: { 'if-none-match': etag } })).toMatchObject({ status: 410 });
  });
});

test('the file is read again when the site is rebuilt', async () => {
  const site = await tempSite({ _redirects: '/x /a' });
  expect(await site.ask('/x')).toMatchObject({ headers: { location: '/a' } });
  await site.write({ _redirects: '/x /ailleurs' });
  expect(await site.ask('/x')).toMatchObject({ headers: { location: '/ailleurs' } });
});

test('a line that cannot be applied is told on the terminal, and the others hold', async () => {
  const warn = vi.spyOn(console, 'warn').mockReturnValue();
  const lines = [
    '/seul',
    '/p/:a/:a /x',
    '/r/* https://x.example/:splat 200',
    '/l /x 302 Language=fr',
    '/ok /a',
  ];
  const site = await tempSite({ _redirects: lines.join('\n') });
  expect(await site.ask('/ok')).toMatchObject({ status: 301 });
  expect(await site.ask('/r/x')).toMatchObject({ status: 404 });
  expect(warn.mock.calls.flat()).toEqual([
    expect.stringContaining('/seul'),
    expect.stringContaining('/p/:a/:a'),
    expect.stringContaining('elle relaie un autre site'),
    expect.stringContaining('elle dépend du visiteur'),
  ]);
  warn.mockRestore();
});

test('rules match as Netlify’s own engine matches them', async () => {
  const folder = await tempFolder();
  const lines = [
    '/x /y?a=1 301',
    '/d/:a/:b /q/:b?x=:a 302',
    '/s/* /t/:splat 301',
    '/é/* /e/:splat 302',
    '/f/%C3%A9 /g 301',
    '/q id=:id /r/:id 301',
    '/q lang=fr /fr 301',
    '/no/* /404.html 404',
    '/rw/* /index.html 200',
    '/force /y 301!',
    '/hash /y#z 301',
    '/trail/ /ok 301',
    '/dup/:a /one 301',
    '/dup/two /two 301',
    '/mid/*/x /m/:splat 301',
    '/p.q/:a /dot/:a 301',
    '/out/* https://autre.example:8443/:splat 301',
    'https://ailleurs.example/h /y 301',
  ];
  await writeFiles(folder, { _redirects: lines.join('\n') });
  const rules = await readRedirects(`${folder}/_redirects`);
  const engine = new RedirectsHandler({
    configRedirects: [],
    projectDir: folder,
    publicDir: folder,
    jwtRoleClaim: '',
    jwtSecret: '',
  });
  const paths =
    '/x /x/ /x?b=2 /X /d/1/2 /d/1 /d/1/2/3 /d/%C3%A9/2 /s /s/ /s/a/b /s/a/b/ /s/%C3%A9?k=1 /s/a@b,c /sa /%C3%A9/x ' +
    '/f/%C3%A9 /q /q?id=4 /q?lang=fr /q?lang=en /no/x /rw/z /force /hash /trail /trail/ /dup/two /dup/ /mid/1/x ' +
    '/mid/1/2/x /mid/x /p.q/1 /paq/1 /out/x/y /h / /none';
  for (const path of paths.split(' ')) {
    const address = `http://localhost:8888${path}`;
    const theirs = await engine.match(new Request(address));
    const ours = matchRedirect(rules, address);
    const seen = ours && [ours.status, ours.target.href, ours.external, ours.force];
    const expected = theirs && [theirs.statusCode, theirs.target.href, theirs.external, theirs.force];
    expect([path, seen]).toEqual([path, expected]);
  }
});
