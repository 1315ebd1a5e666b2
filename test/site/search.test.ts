import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterEach, describe, expect, inject, it } from 'vitest';
import { axeViolations } from '../browser/axe.ts';
import { visitedSite } from './visited-site.ts';

const { invented } = inject('sites');

const visited = visitedSite(invented);
let page: Page;
afterEach(() => page.close());

async function open(query = '', options: BrowserContextOptions = {}): Promise<void> {
  page = await visited.browser.newPage(options);
  await page.goto(`${visited.url}/recherche/${query}`);
}
const search = (text: string) => open(`?${new URLSearchParams({ q: text }).toString()}`);
const heading = (text: string | RegExp) => page.locator('#nombre').filter({ hasText: text }).waitFor();
const titles = () => page.locator('#liste a').allTextContents();

describe('the search of the site', () => {
  it('finds what the address of a form asks for, and keeps what was typed', async () => {
    await search('verger');
    await heading(/^\d+ résultats pour «\u00A0verger\u00A0»$/);
    expect(await titles()).toContain('Carnet de verger');
    expect(await page.getByLabel('Chercher dans tout le site').inputValue()).toBe('verger');
    expect(await page.locator('#liste mark').first().textContent()).toMatch(/verger/i);
  });

  it.each([
    ['vergers', 'Carnet de verger', 'a plural'],
    ['VERG', 'Carnet de verger', 'a beginning, in capitals'],
    ['boite aux lettres', '✉️ La boîte aux lettres', 'a word without its accents'],
    ['mille-feuilles', 'Mille-Feuilles', 'a word with a hyphen'],
  ])('finds by %s: %s (%s)', async (text, title) => {
    await search(text);
    await heading(/résultats? pour/);
    expect(await titles()).toContain(title);
  });

  it('says that what it found is only near, where nothing holds the words', async () => {
    await search('demarchons');
    await heading(/approchant/);
  });

  it('shows members, typos forgiven, and leads to all of them', async () => {
    await search('Célestime');
    await page.locator('#membres').waitFor();
    expect(await page.locator('#liste-membres a').allTextContents()).toEqual([
      expect.stringContaining('Célestine'),
    ]);
    await page.close();
    await search('developpeur');
    await page.locator('#tous-les-membres').waitFor();
    expect(await page.locator('#liste-membres a').count()).toBe(5);
    expect(await page.locator('#tous-les-membres').getAttribute('href')).toBe(
      '/communaute/annuaire/?q=developpeur',
    );
  });

  it('never finds a hidden page of the documentation', async () => {
    await search('anciens outils');
    await heading(/résultat/);
    const links = await page.locator('#liste a').evaluateAll((all) => all.map((a) => a.getAttribute('href')));
    expect(links).not.toContain('/doc/outils/anciens-outils/');
  });

  it('narrows to a kind, in the address, and goes back', async () => {
    await search('verger');
    await heading(/résultats pour/);
    const all = await titles();
    await page.getByRole('button', { name: /^Documentation/ }).click();
    await page.locator('#types [aria-pressed="true"]', { hasText: 'Documentation' }).waitFor();
    expect(new URL(page.url()).search).toBe('?q=verger&type=doc');
    expect((await titles()).length).toBeLessThan(all.length);
    await page.goBack();
    await page.locator('#types [aria-pressed="true"]', { hasText: 'Tout' }).waitFor();
    expect(await titles()).toEqual(all);
  });

  it('helps on where nothing is found', async () => {
    await search('xyzzyx');
    await heading(/^Aucun résultat pour «\u00A0xyzzyx\u00A0»$/);
    expect(await page.locator('#rien a').allTextContents()).toContain('l’annuaire des membres');
    await page.locator('#annonce').filter({ hasText: 'Aucun résultat' }).waitFor({ state: 'attached' });
  });

  it('goes by the keyboard: type, narrow, show more, each with its focus', async () => {
    await open();
    await page.getByLabel('Chercher dans tout le site').fill('service');
    await heading(/résultats pour/);
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('nombre');
    await page.getByRole('button', { name: 'Afficher la suite' }).press('Enter');
    await page.locator('#liste li:nth-child(11) a:focus').waitFor();
  });

  it('is accessible with its results, light and dark, on a phone', async () => {
    await open('?q=service', { viewport: { width: 360, height: 800 } });
    await heading(/résultats pour/);
    expect(await axeViolations(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await axeViolations(page)).toEqual([]);
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth),
    ).toBe(false);
  });

  it('keeps within its security policy, and fetches at most 200 kB for a first search', async () => {
    page = await visited.browser.newPage();
    const refused: string[] = [];
    let bytes = 0;
    page.on('console', (message) => {
      if (message.type() === 'error') refused.push(message.text());
    });
    page.on('requestfinished', (request) => {
      void request.sizes().then(({ responseBodySize }) => {
        bytes += responseBodySize;
      });
    });
    await page.goto(`${visited.url}/recherche/?q=verger`);
    await heading(/résultats pour/);
    expect(refused).toEqual([]);
    expect(bytes).toBeLessThan(200_000);
  });

  it('without JavaScript says so, and leads on', async () => {
    await open('?q=verger', { javaScriptEnabled: false });
    expect(await page.locator('noscript p').innerText()).toContain('a besoin de JavaScript');
    const ways = await page.locator('main li a').evaluateAll((all) => all.map((a) => a.getAttribute('href')));
    for (const way of ['/communaute/annuaire/', '/startups/', '/doc/']) expect(ways).toContain(way);
  });
});
