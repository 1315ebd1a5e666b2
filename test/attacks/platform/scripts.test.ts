import { glob, mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseAllHeaders } from '@netlify/headers-parser';
import { load } from 'cheerio';
import { parse } from 'csv-parse/sync';
import ICAL from 'ical.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveSite } from '../../../src/local/serve-site.ts';
import { launchChromium } from '../../browser/chromium.ts';
import { build, siteUrl } from '../../site/build-sites.ts';
import { mark, payloads, writeHostileContent } from '../hostile-content.ts';
import { scriptFaults } from '../script-faults.ts';

let folder: string;
let site: string;
let attacks: number;

beforeAll(async () => {
  await mkdir('.astro', { recursive: true });
  folder = await mkdtemp(resolve('.astro', 'hostile-'));
  site = join(folder, 'site');
  attacks = await writeHostileContent('content', join(folder, 'content'));
  await build({
    TODAY: '2026-11-20',
    OUT_DIR: site,
    CONTENT_DIR: join(folder, 'content'),
    SITE_URL: siteUrl,
  });
}, 300_000);

afterAll(() => rm(folder, { recursive: true, force: true }));

async function filesOf(pattern: string): Promise<[path: string, text: string][]> {
  const files: [string, string][] = [];
  for await (const path of glob(pattern, { cwd: site }))
    files.push([path, await readFile(join(site, path), 'utf8')]);
  return files;
}

/** The first faults of each file, so that a failure can be read. */
const faultsOf = (files: readonly (readonly [string, string])[], look: (text: string) => readonly string[]) =>
  files
    .flatMap(([path, text]) =>
      look(text)
        .slice(0, 2)
        .map((fault) => `${path}: ${fault}`),
    )
    .slice(0, 10);

describe('a content that attacks wherever its schema lets it', () => {
  it('attacks more than a thousand times, and is shown', async () => {
    expect(attacks).toBeGreaterThan(1_000);
    const pages = await filesOf('**/*.html');
    expect(pages.filter(([, text]) => text.includes(mark)).length).toBeGreaterThan(100);
  });

  it('runs no script on any page, and loads nothing of another site', { timeout: 180_000 }, async () => {
    expect(faultsOf(await filesOf('**/*.html'), scriptFaults)).toEqual([]);
  });

  it('runs none in a feed reader', async () => {
    const feeds = await filesOf('*.xml');
    expect(feeds.length).toBeGreaterThan(3);
    const faults = faultsOf(feeds, (text) => {
      const $ = load(text, { xml: true });
      expect($('script, img, svg').length).toBe(0);
      const links = $('link, loc, id').map((_, element) => $(element).attr('href') ?? $(element).text());
      const shown = $('content, summary').map((_, element) =>
        scriptFaults($(element).text(), { fragment: true }),
      );
      return [...links.get().filter((link) => !link.startsWith(`${siteUrl}/`)), ...shown.get()];
    });
    expect(faults).toEqual([]);
  });

  it('adds no line to a calendar', async () => {
    for (const [path, text] of await filesOf('**/*.ics')) {
      const events = new ICAL.Component(ICAL.parse(text) as unknown[]).getAllSubcomponents('vevent');
      expect(events.length, path).toBeGreaterThan(0);
      for (const event of events)
        for (const { name } of event.getAllProperties())
          expect(name, path).not.toMatch(/attendee|x-attaque|attach/);
    }
  });

  it('runs none in a picture or a chart', async () => {
    expect(
      faultsOf(await filesOf('**/*.svg'), (text) => {
        const $ = load(text, { xml: true });
        const running = $('script, foreignObject').map((_, element) => element.tagName);
        const handlers = $('*').map((_, element) =>
          Object.keys($(element).attr() ?? {}).filter((name) => /^on/i.test(name)),
        );
        return [...running.get(), ...handlers.get()];
      }),
    ).toEqual([]);
  });

  it('runs no formula in a spreadsheet of the current version', async () => {
    const tables = [...(await filesOf('api/v3/**/*.csv')), ...(await filesOf('stats/*.csv'))];
    expect(tables.length).toBeGreaterThan(3);
    const faults = faultsOf(tables, (text) =>
      parse(text, { relax_column_count: true })
        .flat()
        .filter((cell) => /^[=+@\t\r]/.test(cell) || (cell.startsWith('-') && Number.isNaN(Number(cell)))),
    );
    expect(faults).toEqual([]);
  });

  it('breaks no JSON', async () => {
    for (const [path, text] of await filesOf('**/*.json'))
      expect(() => JSON.parse(text) as unknown, path).not.toThrow();
    for (const [path, text] of await filesOf('**/*.ndjson'))
      for (const line of text.trimEnd().split('\n'))
        expect(() => JSON.parse(line) as unknown, path).not.toThrow();
  });

  it('leads nowhere else, catches no address of others, and sets no header', async () => {
    const lines = (await readFile(join(site, '_redirects'), 'utf8')).trimEnd().split('\n');
    const written = lines.map((line) => line.split(' ')).filter(([from = '']) => from.includes(mark));
    expect(written.length).toBeGreaterThan(5);
    for (const columns of written) {
      expect(columns).toHaveLength(3);
      const [from, to] = columns;
      expect(from).not.toMatch(/\*|\/:/);
      expect(to).toMatch(/^\/(?![/\\])/);
    }
    const { headers } = await parseAllHeaders({
      headersFiles: [join(site, '_headers')],
      netlifyConfigPath: undefined,
      configHeaders: [],
      minimal: false,
    });
    expect(JSON.stringify(headers)).not.toContain(mark);
  });

  it(
    'runs no script in a browser without our policy, whatever the address asks for',
    { timeout: 300_000 },
    async () => {
      const served = await serveSite({ folder: site, port: 0 });
      const browser = await launchChromium();
      try {
        // The headers of the host would stop what the pages let through: they have to hold without.
        const context = await browser.newContext({ bypassCSP: true });
        await context.addInitScript(`window.${mark} = () => { window.wasAttacked = true; };`);
        const calledElsewhere: string[] = [];
        await context.route('**/*', (route) => {
          if (route.request().url().startsWith(`${served.url}/`)) return route.continue();
          calledElsewhere.push(route.request().url());
          return route.abort();
        });
        const page = await context.newPage();
        page.on('dialog', (dialog) => void dialog.dismiss());
        const attacked: string[] = [];
        for (const path of await visits()) {
          await page.goto(served.url + path, { waitUntil: 'load' });
          // Programs of the page answer the address: what they wait for is there once the network is quiet.
          await page.waitForLoadState('networkidle');
          if (await page.evaluate('window.wasAttacked === true')) attacked.push(path);
        }
        expect(attacked).toEqual([]);
        expect(calledElsewhere).toEqual([]);
      } finally {
        await browser.close();
        await served.close();
      }
    },
  );
});

/** Pages with programs, with attacks in each part of their addresses, and one of each kind of page. */
async function visits(): Promise<string[]> {
  const searching = [
    '/recherche/',
    '/communaute/annuaire/',
    '/startups/',
    '/recrutement/',
    '/api/',
    '/connexion/',
  ];
  const attacks = payloads.slice(0, 4).map((text) => encodeURIComponent(text));
  const asked = searching.flatMap((path) =>
    attacks.map(
      (text) =>
        `${path}?${['q', 'domaine', 'phase', 'retour', text].map((name) => `${name}=${text}`).join('&')}#${text}`,
    ),
  );
  const words = searching.slice(0, 3).map((path) => `${path}?q=${mark}`);
  const kindOf = (path: string) =>
    `${path.split('/')[0]} ${path.split('/').length} ${path.endsWith('index.html')}`;
  const kinds = new Map((await filesOf('**/*.html')).map(([path]) => [kindOf(path), path]));
  kinds.delete(kindOf('admin/index.html'));
  return [
    ...asked,
    ...words,
    ...[...kinds.values()].map((path) => `/${path.split('/').map(encodeURIComponent).join('/')}`),
  ];
}
