import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, inject, it } from 'vitest';
import { visitedSite } from './visited-site.ts';

const { invented } = inject('sites');
const cssBudget = 60_000;

const visited = visitedSite(invented);

describe('the built site', () => {
  it('stays within the budget of styles', async () => {
    const files = await readdir(join(invented, '_astro'));
    const styles = await Promise.all(
      files.filter((file) => file.endsWith('.css')).map((file) => readFile(join(invented, '_astro', file))),
    );
    const weight = styles.reduce((sum, style) => sum + gzipSync(style).length, 0);
    expect(weight).toBeLessThanOrEqual(cssBudget);
  });

  it('carries no sign of the State by default', async () => {
    const files = await readdir(invented, { recursive: true });
    expect(files.filter((file) => /marianne|spectral|\.woff/i.test(file))).toEqual([]);
    const style = files.find((file) => file.endsWith('.css')) ?? '';
    expect(await readFile(join(invented, style), 'utf8')).not.toMatch(/Marianne/);
    expect(await readFile(join(invented, 'index.html'), 'utf8')).not.toMatch(/République/);
  });
});

it('an address that leads nowhere answers 404 with a page in French', async () => {
  const response = await fetch(`${visited.url}/nulle-part`);
  expect(response.status).toBe(404);
  expect(await response.text()).toContain('Page introuvable');
});

it('the API is open to every site, with its types', async () => {
  const type = async (path: string) => {
    const response = await fetch(`${visited.url}${path}`);
    expect(response.headers.get('access-control-allow-origin'), path).toBe('*');
    expect(response.headers.get('etag'), path).not.toBeNull();
    return response.headers.get('content-type');
  };
  expect(await type('/api/v2.7/authors.json')).toMatch(/^application\/json/);
  expect(await type('/api/v3/startups/mille.feuilles.json')).toMatch(/^application\/json/);
  expect(await type('/api/v2.1/authors.csv')).toMatch(/^text\/csv/);
  for (const feed of ['/jobs.xml', '/actualites.xml', '/infolettres.xml'])
    expect(await type(feed)).toMatch(/^application\/atom\+xml/);
});

it('calendars are calendars, the whole one for every site', async () => {
  const whole = await fetch(`${visited.url}/agenda.ics`);
  expect(whole.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
  expect(whole.headers.get('access-control-allow-origin')).toBe('*');
  const one = await fetch(`${visited.url}/agenda/2026-12-17-forum-mensuel.ics`);
  expect(one.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
  expect([await whole.text(), await one.text()].map((text) => text.split('BEGIN:VEVENT').length - 1)).toEqual(
    [8, 1],
  );
});

it.each([
  ['/jobs.xml', 8],
  ['/actualites.xml', 5],
  ['/infolettres.xml', 4],
])('%s is well-formed Atom, with what RFC 4287 asks of a feed and of its entries', async (path, count) => {
  const page = await visited.browser.newPage();
  await page.goto(`${visited.url}/`);
  const missing = await page.evaluate(async (address) => {
    const feed = new DOMParser().parseFromString(await (await fetch(address)).text(), 'application/xml');
    const lacks = (parent: Element, names: string[]) =>
      names.filter((name) => ![...parent.children].some((child) => child.localName === name));
    const entries = [...feed.querySelectorAll('entry')];
    return {
      error: feed.querySelector('parsererror')?.textContent ?? null,
      namespace: feed.documentElement.namespaceURI,
      feed: lacks(feed.documentElement, ['id', 'title', 'updated']),
      entries: entries.flatMap((entry) =>
        lacks(entry, ['id', 'title', 'updated', 'link', 'author', 'content']),
      ),
      count: entries.length,
    };
  }, path);
  await page.close();
  expect(missing).toEqual({
    error: null,
    namespace: 'http://www.w3.org/2005/Atom',
    feed: [],
    entries: [],
    count,
  });
});
