import { glob, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { load } from 'cheerio';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { serveSite, type ServedSite } from '../../src/local/serve-site.ts';
import { siteUrl } from './build-sites.ts';

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
    const canonical = $('link[rel="canonical"]').attr('href');
    if (canonical !== undefined) indexable.add(canonical);
  }
  const links = await listed();
  const isClosedOffer = (url: string) => /\/recrutement\/\d{4}\//.test(url) && !links.includes(url);
  expect(links).toEqual([...new Set(links)]);
  expect(links.filter((url) => !indexable.has(url))).toEqual([]);
  expect([...indexable].filter((url) => !links.includes(url) && !isClosedOffer(url))).toEqual([]);
  expect(links.filter((url) => /\/recrutement\/\d{4}\//.test(url)).length).toBe(7);
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
