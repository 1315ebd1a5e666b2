import { mkdtemp, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { serveSite, type ServedSite } from '../../src/local/serve-site.ts';
import { corpus } from '../bench/corpus.ts';
import { large } from '../bench/size.ts';
import { writeCorpus } from '../bench/write-corpus.ts';
import { axeViolations } from '../browser/axe.ts';
import { launchChromium } from '../browser/chromium.ts';
import { build } from './build-sites.ts';

const mostNodes = 1_500;
/** Ten times the community in what these lists hold, few members and startups, so that it builds fast. */
const size = { ...large, members: 30, startups: 200, jobs: 1 };

let folder: string;
let served: ServedSite;
let browser: Browser;

beforeAll(async () => {
  folder = await mkdtemp(resolve('.astro', 'long-'));
  const content = join(folder, 'content');
  await writeCorpus(content, corpus(size), new AbortController().signal);
  await build({ CONTENT_DIR: content, OUT_DIR: join(folder, 'dist'), TODAY: '2026-11-20' });
  served = await serveSite({ folder: join(folder, 'dist'), port: 0 });
  browser = await launchChromium();
}, 120_000);
afterAll(async () => {
  await browser.close();
  await served.close();
  await rm(folder, { recursive: true });
});

/** Where each element leads: a link, or the first link in it. */
const hrefs = (elements: Element[]) =>
  elements.map((element) => (element.closest('a') ?? element.querySelector('a'))?.getAttribute('href') ?? '');

it.each([
  ['/organisations/', 'Organisations par lettre', 'main li[data-item]', size.organisations],
  ['/communaute/animation/', 'À qui s’adresser, par lettre', 'main tr[data-item]', 200],
  ['/equipes/', 'Équipes par lettre de leur incubateur', 'main li[data-item]', 300],
])(
  '%s leads to all of a long list by letter, without JavaScript, in small pages',
  async (list, nav, row, fewest) => {
    const rows = (await (await fetch(`${served.url}${list}liste.json`)).json()) as { href: string }[];
    expect(rows.length).toBeGreaterThanOrEqual(fewest);
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(served.url + list);
    const ways = [list];
    ways.push(...(await page.getByRole('navigation', { name: nav }).getByRole('link').evaluateAll(hrefs)));
    const found: string[] = [];
    for (const way of ways) {
      await page.goto(served.url + way);
      for (;;) {
        expect(await page.locator('*').count(), page.url()).toBeLessThan(mostNodes);
        if (way !== list) found.push(...(await page.locator(row).evaluateAll(hrefs)));
        const next = page.getByRole('link', { name: 'Page suivante' });
        if ((await next.count()) === 0) break;
        await next.click();
      }
    }
    expect(found.toSorted()).toEqual(rows.map(({ href }) => href).toSorted());
    await context.close();
  },
);

it.each([
  ['/organisations/', 'Chercher une organisation', 'agence alpages sud', 'Agence des alpages du Sud'],
  ['/communaute/animation/', 'Chercher à qui s’adresser', 'equipe', 'Équipe'],
  ['/equipes/', 'Chercher une équipe', 'equipe 2', 'Équipe 2'],
])('%s searches the whole of a long list, and shows some of it', async (list, label, typed, found) => {
  const page = await browser.newPage();
  await page.goto(served.url + list);
  const results = page.locator('#filtre-trouves li');
  await page.getByLabel(label).fill(typed);
  await results.first().waitFor();
  expect(await results.first().textContent()).toContain(found);
  expect(await results.count()).toBeLessThanOrEqual(50);
  expect(await page.locator('*').count()).toBeLessThan(mostNodes);
  expect(await page.getByRole('heading', { name: /par lettre/i }).isVisible()).toBe(false);
  expect(await axeViolations(page)).toEqual([]);
  await page.getByLabel(label).fill('xyzxyz');
  await page.getByText('Rien ne correspond').waitFor();
  await page.getByLabel(label).fill('');
  await page.getByRole('heading', { name: /par lettre/i }).waitFor();
  expect(await results.count()).toBe(0);
  await page.close();
});

it('says that the search cannot be used where its rows do not come', async () => {
  const page = await browser.newPage();
  await page.route('**/liste.json', (route) => route.fulfill({ status: 503 }));
  await page.goto(`${served.url}/organisations/?q=agence`);
  await page.getByText('La recherche n’a pas pu se charger').waitFor();
  expect(await page.getByRole('navigation', { name: 'Organisations par lettre' }).isVisible()).toBe(true);
  await page.close();
});
