import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from '../browser/chromium.ts';
import { pageFaults } from '../browser/page-faults.ts';
import { logIn } from './log-in.ts';
import { startPlatform, type StoryPlatform } from './start-platform.ts';

let platform: StoryPlatform;
let browser: Browser;
let blandine: Page;
let isaure: Page;

/** Somebody in a browser of her own, logged in by the link of a mail. */
async function enter(id: string, options: Parameters<Browser['newContext']>[0] = {}): Promise<Page> {
  const context: BrowserContext = await browser.newContext(options);
  context.setDefaultTimeout(15_000);
  const page = await context.newPage();
  await logIn(page, platform.url, `${id}@communs.example`);
  return page;
}

beforeAll(async () => {
  [platform, browser] = await Promise.all([startPlatform(), launchChromium()]);
  blandine = await enter('blandine.tournesol');
  // She reviews on a phone, without a script.
  isaure = await enter('isaure.vercors-belledonne', {
    javaScriptEnabled: false,
    viewport: { width: 360, height: 740 },
  });
});
afterAll(async () => {
  await browser.close();
  await platform.close();
});

const open = (page: Page, path: string) => page.goto(platform.url + path);
const role = () => blandine.getByLabel('Rôle', { exact: true });
const save = () => blandine.getByRole('button', { name: 'Enregistrer', exact: true }).click();
const text = async (page: Page) => (await page.locator('main').innerText()).replaceAll('\u00A0', ' ');

/** A page as she sees it, on her phone, with what axe-core needs to look at it. */
async function isAccessible(page: Page): Promise<void> {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
  await context.addCookies(await page.context().cookies());
  const other = await context.newPage();
  await other.goto(page.url());
  for (const summary of await other.locator('summary').all()) await summary.click();
  expect(await pageFaults(other)).toEqual([]);
  expect(await other.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  await context.close();
}

const mail = async (subject: string): Promise<string> => {
  await open(blandine, '/local/mails');
  await blandine.getByRole('link', { name: subject }).first().click();
  return (await blandine.locator('pre').textContent()) ?? '';
};

describe('a page, from the editor to the site', () => {
  it('is changed by its member as a draft, seen, then sent to a review', async () => {
    await open(blandine, '/admin/');
    await role().fill('Jardinière de services');
    await blandine.getByLabel(/^Bio/).fill('Je plante des idées.');
    const preview = blandine.frameLocator('#preview-pane');
    await preview.locator('#page', { hasText: 'Jardinière de services' }).waitFor();
    await preview.locator('#page', { hasText: 'Je plante des idées.' }).waitFor();
    await save();
    await blandine.getByText('ta proposition attend').waitFor();
    await blandine.getByRole('button', { name: 'État : À approuver' }).click();
    await blandine.getByRole('menuitem', { name: 'Brouillon' }).click();
    await blandine.getByText('État de la proposition changé').first().waitFor();
    await open(isaure, '/compte/relectures/');
    expect(await text(isaure)).toContain('Rien n’attend ta relecture');
    await blandine.getByRole('button', { name: 'État : Brouillon' }).click();
    await blandine.getByRole('menuitem', { name: 'À approuver' }).click();
    await blandine.getByRole('button', { name: 'État : À approuver' }).waitFor();
  });

  it('waits in her account, and nobody may approve her own', async () => {
    await open(blandine, '/compte/');
    expect(await text(blandine)).toMatch(/Mes propositions[\s\S]*blandine/i);
    await open(blandine, '/compte/relectures/');
    expect(await text(blandine)).toContain('Rien n’attend ta relecture');
  });

  it('is sent back by a teammate with a word, and mended', async () => {
    await open(isaure, '/compte/relectures/');
    await isAccessible(isaure);
    await isaure.getByRole('link', { name: /tournesol/i }).click();
    const shown = await text(isaure);
    for (const words of [
      'Rôle',
      'Responsable de portefeuille',
      'Jardinière de services',
      'Bio',
      'Je plante des idées.',
    ])
      expect(shown).toContain(words);
    await isAccessible(isaure);
    await isaure.locator('summary', { hasText: 'Demander une retouche' }).click();
    await isaure.getByRole('textbox').fill('Dis plutôt « des services ».');
    await isaure.getByRole('button', { name: 'Demander une retouche' }).click();
    await isaure.getByRole('status').waitFor();

    expect(await mail('retouche')).toContain('Dis plutôt « des services ».');
    await open(blandine, '/admin/#/collections/my-page/entries/blandine.tournesol');
    await role().fill('Jardinière des services');
    await save();
    await blandine.getByText('ta proposition attend').waitFor();
    await blandine.getByRole('button', { name: 'État : Brouillon' }).click();
    await blandine.getByRole('menuitem', { name: 'À approuver' }).click();
    await blandine.getByRole('button', { name: 'État : À approuver' }).waitFor();
  });

  it('is exactly the two fields that she changed', async () => {
    await open(blandine, '/local/propositions/1');
    const lines = (await blandine.locator('main').innerText()).split('\n');
    expect(lines.filter((line) => /^[-+] (?!Rôle|Bio)/.test(line))).toEqual([
      '- role: Responsable de portefeuille',
      '+ role: Jardinière des services',
      '+ Je plante des idées.',
    ]);
  });

  it('is approved in the queue, and online a moment later, which she reads in a mail', async () => {
    await open(isaure, '/compte/relectures/');
    await isaure.getByRole('link', { name: /tournesol/i }).click();
    await isaure.getByRole('button', { name: 'Approuver' }).click();
    await isaure.getByRole('status').waitFor();
    await expect
      .poll(
        async () => {
          await open(blandine, '/communaute/blandine.tournesol/');
          return text(blandine);
        },
        { timeout: 60_000, interval: 500 },
      )
      .toContain('Jardinière des services');
    expect(await text(blandine)).toContain('Je plante des idées.');
    await expect
      .poll(() => mail('en ligne').catch(() => ''), { timeout: 30_000, interval: 500 })
      .toContain('/communaute/blandine.tournesol');
    await open(blandine, '/compte/');
    expect(await text(blandine)).toMatch(/en ligne/i);
  });
});

describe('whoever may not', () => {
  it('sees no page of others in the editor, and no way to one', async () => {
    await open(blandine, '/admin/#/collections/authors/entries/isaure.vercors-belledonne');
    await blandine.locator('#nc-root').waitFor();
    expect(await blandine.getByLabel('Rôle', { exact: true }).count()).toBe(0);
    const status = await blandine.evaluate(async () => {
      const response = await fetch('/api/cms', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({
          action: 'getEntry',
          params: { path: '_authors/isaure.vercors-belledonne.md' },
        }),
      });
      return response.status;
    });
    expect(status).toBe(403);
  });

  it('is led to the login, and back to where she wanted to go', async () => {
    const page = await (await browser.newContext()).newPage();
    await open(page, '/admin/#/collections/my-page/entries/blandine.tournesol');
    await page.getByLabel('Adresse électronique').fill('blandine.tournesol@communs.example');
    await page.getByRole('button', { name: 'Recevoir un lien' }).click();
    await page.getByRole('heading', { name: 'Regarde tes courriels' }).waitFor();
    const link = /https?:\S+jeton=\S+/.exec(await mail('Ton lien de connexion'))?.[0] ?? '';
    await page.goto(link);
    await page.getByRole('button', { name: 'Me connecter' }).click();
    await page.getByLabel('Rôle', { exact: true }).waitFor();
    await page.context().close();
  });
});
