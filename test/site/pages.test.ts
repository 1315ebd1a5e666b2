import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { serveSite, type ServedSite } from '../../src/local/serve-site.ts';
import { config as accountData } from '../../functions/account-data.ts';
import { config as editorConfig } from '../../functions/cms-config.ts';
import { config as toolAccesses } from '../../functions/tool-accesses-file.ts';
import { config as consoleExport } from '../../functions/console-export.ts';
import { config as infraConfig } from '../../functions/infra.ts';
import { axeViolations } from '../browser/axe.ts';
import { launchChromium } from '../browser/chromium.ts';

const { invented } = inject('sites');
/** Addresses that functions answer; they are not there beside the files of a build. */
const answeredByFunctions = [
  accountData.path,
  consoleExport.path,
  editorConfig.path,
  infraConfig.path,
  toolAccesses.path,
]
  .flat()
  .filter((path) => path !== undefined);
const isAnsweredByFunction = (address: string): boolean =>
  answeredByFunctions.some((pathname) => new URLPattern({ pathname }).test(address));

const cssBudget = 60_000;

let served: ServedSite;
let browser: Browser;
let pages: string[];

beforeAll(async () => {
  served = await serveSite({ folder: invented, port: 0 });
  browser = await launchChromium();
  const files = await readdir(invented, { recursive: true });
  pages = files.filter((file) => file.endsWith('.html')).map((file) => relative('.', file));
});
afterAll(async () => {
  await browser.close();
  await served.close();
});

/** Visits every page of the build in one tab; gives what `look` finds, page by page. */
async function visitAll(look: (page: Page) => Promise<string[]>, width = 1280): Promise<string[]> {
  const page = await browser.newPage({ viewport: { width, height: 900 } });
  const found: string[] = [];
  page.on('pageerror', (error) => found.push(`${page.url()}: ${error.message}`));
  page.on('console', (message) => {
    const { url } = message.location();
    const isMissing = page.url().endsWith('/404.html') || (url !== '' && isAnsweredByFunction(url));
    if (message.type() === 'error' && !isMissing) found.push(`${page.url()}: ${message.text()}`);
  });
  for (const path of pages) {
    await page.goto(`${served.url}/${path}`);
    found.push(...(await look(page)).map((line) => `${path}: ${line}`));
  }
  await page.close();
  return found;
}

describe('every page of the invented community', () => {
  it('has no accessibility violation and no error', async () => {
    expect(pages.length).toBeGreaterThan(100);
    expect(await visitAll(axeViolations)).toEqual([]);
  });

  it('fits a phone: nothing to scroll sideways', async () => {
    const overflow = (page: Page) =>
      page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
    expect(await visitAll(async (page) => ((await overflow(page)) ? ['too wide'] : []), 360)).toEqual([]);
  });

  it('has links that all lead somewhere', async () => {
    const links = new Map<string, string>();
    const collect = async (page: Page) => {
      const hrefs = await page.$$eval('a[href], link[href]', (found) =>
        found.map((element) => (element as HTMLAnchorElement | HTMLLinkElement).href),
      );
      for (const href of hrefs)
        if (href.startsWith(served.url) && !isAnsweredByFunction(href))
          links.set(href.split('#')[0] ?? href, page.url());
      return [];
    };
    await visitAll(collect);
    const dead: string[] = [];
    for (const [href, from] of links) {
      const response = await fetch(href);
      await response.arrayBuffer();
      if (!response.ok) dead.push(`${href} (${from})`);
    }
    expect(dead).toEqual([]);
  });

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
  const response = await fetch(`${served.url}/nulle-part`);
  expect(response.status).toBe(404);
  expect(await response.text()).toContain('Page introuvable');
});

it('the API is open to every site, with its types', async () => {
  const type = async (path: string) => {
    const response = await fetch(`${served.url}${path}`);
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
  const whole = await fetch(`${served.url}/agenda.ics`);
  expect(whole.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
  expect(whole.headers.get('access-control-allow-origin')).toBe('*');
  const one = await fetch(`${served.url}/agenda/2026-12-17-forum-mensuel.ics`);
  expect(one.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
  expect([await whole.text(), await one.text()].map((text) => text.split('BEGIN:VEVENT').length - 1)).toEqual(
    [8, 1],
  );
});

it.each([
  ['/jobs.xml', 7],
  ['/actualites.xml', 5],
  ['/infolettres.xml', 4],
])('%s is well-formed Atom, with what RFC 4287 asks of a feed and of its entries', async (path, count) => {
  const page = await browser.newPage();
  await page.goto(`${served.url}/`);
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
