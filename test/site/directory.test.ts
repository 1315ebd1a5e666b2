import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { serveSite, type ServedSite } from '../../src/local/serve-site.ts';
import { launchChromium } from '../browser/chromium.ts';

const { invented } = inject('sites');

let served: ServedSite;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  served = await serveSite({ folder: invented, port: 0 });
  browser = await launchChromium();
});
afterAll(async () => {
  await browser.close();
  await served.close();
});
beforeEach(async () => {
  page = await browser.newPage();
});
afterEach(async () => {
  await page.close();
});

const open = async (query = '') => {
  await page.goto(`${served.url}/communaute/annuaire/${query}`);
  await page.locator('#recherche').waitFor();
};
const names = () => page.locator('#membres a').allTextContents();
const status = () => page.locator('#nombre').textContent();

describe('the directory', () => {
  it('finds a member by the beginning of a name, without accents or capitals', async () => {
    await open();
    await page.getByLabel('Chercher un membre').fill('celest');
    await page.getByText('1 membre trouvé').waitFor();
    expect(await names()).toEqual([expect.stringContaining('Célestine')]);
    expect(new URL(page.url()).search).toBe('?q=celest');
  });

  it('forgives a small typo', async () => {
    await open('?q=Célestime');
    expect(await names()).toEqual([expect.stringContaining('Célestine')]);
  });

  it('filters by domaine, status, incubator, startup and presence, all in the address', async () => {
    await open();
    await page.getByLabel('Présence').selectOption('alumni');
    await page.getByText('12 membres trouvés').waitFor();
    await page.getByLabel('Présence').selectOption('active');
    await page.getByLabel('Domaine').selectOption('Développement');
    await page.getByLabel('Statut').selectOption('independent');
    const address = new URL(page.url());
    expect(Object.fromEntries(address.searchParams)).toEqual({
      activite: 'active',
      domaine: 'Développement',
      statut: 'independent',
    });
    const found = await names();
    expect(found.length).toBeGreaterThan(0);
    await open(address.search);
    expect(await names()).toEqual(found);
    expect(await page.getByLabel('Domaine').inputValue()).toBe('Développement');
  });

  it('filters by the name of a startup and by incubator', async () => {
    await open();
    await page.getByLabel('Startup', { exact: true }).fill('Mille-Feuilles');
    await page.getByText(/membres? trouvés?/).waitFor();
    expect(new URL(page.url()).search).toBe('?startup=mille.feuilles');
    const ofStartup = await names();
    await page.getByLabel('Incubateur').selectOption({ label: 'L’Atelier central' });
    expect(await names()).toEqual(ofStartup);
  });

  it('shows the rest on demand, and keeps the keyboard where the rest begins', async () => {
    await open();
    expect(await names()).toHaveLength(48);
    await page.getByRole('button', { name: 'Afficher la suite' }).press('Enter');
    expect(await names()).toHaveLength(60);
    expect(
      await page.locator('#membres li:nth-child(49) a').evaluate((link) => link === document.activeElement),
    ).toBe(true);
  });

  it('says what to do when nobody matches, and starts afresh', async () => {
    await open('?q=xyzxyz');
    expect(await status()).toContain('Aucun membre ne correspond');
    await page.getByRole('button', { name: 'Effacer la recherche' }).press('Space');
    await page.getByText('60 membres, dont 44 actifs').waitFor();
    expect(new URL(page.url()).search).toBe('');
  });

  it('works without JavaScript: first members, then pages by letter', async () => {
    const bare = await browser.newContext({ javaScriptEnabled: false });
    const still = await bare.newPage();
    await still.goto(`${served.url}/communaute/annuaire/`);
    expect(await still.locator('#membres a').count()).toBe(48);
    await still.getByRole('link', { name: 'Z', exact: true }).click();
    expect(await still.locator('main').textContent()).toContain('Zéphyrin');
    await bare.close();
  });
});
