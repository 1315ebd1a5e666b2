import { glob, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { load } from 'cheerio';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { serveSite, type ServedSite } from '../../src/local/serve-site.ts';
import { siteUrl } from './build-sites.ts';
import { pageTypes } from './gates/page-types.ts';

const { invented } = inject('sites');

let served: ServedSite;
beforeAll(async () => {
  served = await serveSite({ folder: invented, port: 0 });
});
afterAll(() => served.close());

const listed = async (): Promise<string[]> => {
  const $ = load(await readFile(join(invented, 'sitemap.xml'), 'utf8'), { xml: true });
  return $('url > loc')
    .toArray()
    .map((loc) => $(loc).text());
};

it('the sitemap lists exactly the pages that search engines may show, each by the address that it names as its own', async () => {
  const indexable = new Set<string>();
  for await (const file of glob('**/*.html', { cwd: invented })) {
    const $ = load(await readFile(join(invented, file), 'utf8'));
    if ($('meta[name="robots"]').attr('content') === 'noindex') continue;
    indexable.add($('link[rel="canonical"]').attr('href') ?? `${file}: no canonical address`);
  }
  const links = await listed();
  expect(links).toEqual([...new Set(links)]);
  expect(links.filter((url) => !indexable.has(url))).toEqual([]);
  expect([...indexable].filter((url) => !links.includes(url))).toEqual([]);
});

it('robots may read every page that the sitemap lists, and each page that they may not is kept out of search engines', async () => {
  const rules = await readFile(join(invented, 'robots.txt'), 'utf8');
  const closed = [...rules.matchAll(/^Disallow: (\S+)$/gm)].map(([, folder = '']) => folder);
  expect(closed.length).toBeGreaterThan(5);
  const isClosed = (path: string) => closed.some((folder) => path.startsWith(folder));
  expect((await listed()).filter((url) => isClosed(new URL(url).pathname))).toEqual([]);
  for await (const file of glob('**/*.html', { cwd: invented })) {
    if (!isClosed(`/${file}`)) continue;
    expect(await readFile(join(invented, file), 'utf8'), file).toContain('name="robots" content="noindex"');
  }
});

it('the sitemap tells the day of the last change of news, newsletters and offers', async () => {
  const $ = load(await readFile(join(invented, 'sitemap.xml'), 'utf8'), { xml: true });
  const dated = $('url:has(> lastmod) > loc')
    .toArray()
    .map((loc) => new URL($(loc).text()).pathname);
  const folders = new Set(dated.map((path) => path.split('/')[1]));
  expect([...folders]).toEqual(expect.arrayContaining(['2026', 'infolettres', 'recrutement']));
});

it('the plan of the site leads to every page of its own that search engines may show', async () => {
  const $ = load(await readFile(join(invented, 'plan-du-site', 'index.html'), 'utf8'));
  const planned = new Set(
    $('main a')
      .toArray()
      .map((link) => $(link).attr('href')),
  );
  const alone: string[] = [];
  for (const { route, pages } of await pageTypes(invented))
    if (!route.includes('[') && route !== 'plan-du-site/index.astro')
      for (const page of pages) {
        const html = await readFile(join(invented, page), 'utf8');
        const path = `/${page.replace(/(^|\/)index\.html$/, '$1').replace(/\.html$/, '')}`;
        if (!html.includes('content="noindex"') && !planned.has(path)) alone.push(path);
      }
  expect(alone).toEqual([]);
});

it('each address of the sitemap answers', async () => {
  const dead: string[] = [];
  for (const url of await listed()) {
    const response = await fetch(url.replace(siteUrl, served.url), { redirect: 'manual' });
    await response.arrayBuffer();
    if (response.status !== 200) dead.push(`${url}: ${response.status}`);
  }
  expect(dead).toEqual([]);
});

it.each(['/robots.txt', '/humans.txt', '/.well-known/security.txt'])(
  '%s is there, as plain text',
  async (path) => {
    const response = await fetch(served.url + path);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toMatch(/^text\/plain/);
  },
);

it('what the sitemap was made of is not published', async () => {
  expect((await fetch(`${served.url}/sitemap-facts.json`)).status).toBe(404);
});
