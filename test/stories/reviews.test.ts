import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from '../browser/chromium.ts';
import { pageFaults } from '../browser/page-faults.ts';
import { logIn } from './log-in.ts';
import { startPlatform, type StoryPlatform } from './start-platform.ts';

let platform: StoryPlatform;
let browser: Browser;
/** Who makes a change, on a phone without scripts, and who reviews it. */
let maker: Page;
let reviewer: Page;

beforeAll(async () => {
  [platform, browser] = await Promise.all([startPlatform(), launchChromium()]);
  const phone = async (address: string): Promise<Page> => {
    const context = await browser.newContext({
      javaScriptEnabled: false,
      viewport: { width: 360, height: 800 },
    });
    const page = await context.newPage();
    await logIn(page, platform.url, address);
    return page;
  };
  maker = await phone('amaury.aravis@communs.example');
  reviewer = await phone('ondine.mistral@communs.example');
});
afterAll(async () => {
  await browser.close();
  await platform.close();
});

/** Sees that a page is accessible and as wide as a phone; scripts are on for the look alone. */
async function expectGood(address: string): Promise<void> {
  const context = await browser.newContext({ viewport: { width: 360, height: 800 } });
  await context.addCookies(await reviewer.context().cookies());
  const page = await context.newPage();
  await page.goto(address);
  for (const summary of await page.locator('summary').all()) await summary.click();
  expect(await pageFaults(page), address).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth), address).toBeLessThanOrEqual(360);
  await context.close();
}

const proposeEnd = async (end: string) => {
  await maker.goto(`${platform.url}/compte/missions/`);
  await maker
    .getByRole('link', { name: /^Modifier/ })
    .first()
    .click();
  await maker.getByLabel('Fin de la mission').fill(end);
  await maker.getByRole('button', { name: 'Proposer ce changement' }).click();
};

describe('a change of a page', () => {
  it('is reviewed by a teammate, who asks for another, and then approves it', async () => {
    await proposeEnd('2027-10-31');
    await reviewer.goto(`${platform.url}/compte/`);
    await reviewer.getByRole('link', { name: 'Ce qui attend ma relecture (1)' }).click();
    await expectGood(reviewer.url());
    await reviewer.getByRole('link', { name: /Amaury/ }).click();
    const table = reviewer.getByRole('table');
    expect(await table.textContent()).toMatch(/1 ?er? ?mai 2027[^]*31 octobre 2027/);
    await expectGood(reviewer.url());

    await reviewer.getByText('Demander une retouche').first().click();
    await reviewer.getByLabel('Ce qui est à retoucher').fill('Un mois de moins ?');
    await reviewer.getByRole('button', { name: 'Demander une retouche' }).click();
    await reviewer.getByText('Ta demande est partie').waitFor();
    await reviewer.getByText('Rien n’attend ta relecture').waitFor();

    await proposeEnd('2027-09-30');
    await reviewer.goto(`${platform.url}/compte/relectures/`);
    await reviewer.getByRole('link', { name: /Amaury/ }).click();
    await reviewer.getByText('Un mois de moins ?').waitFor();
    await expectGood(reviewer.url());
    await reviewer.getByRole('button', { name: 'Approuver' }).click();
    await reviewer.getByText('C’est approuvé').waitFor();
  });

  it('cannot be reviewed by who made it, nor by a link that is none', async () => {
    await maker.goto(`${platform.url}/compte/relectures/`);
    await maker.getByText('Rien n’attend ta relecture').waitFor();
    await maker.goto(
      `${platform.url}/relecture/?proposition=1&membre=ondine.mistral&jusqua=4000000000&cle=x`,
    );
    await maker.getByText('n’est pas ou n’est plus valable').waitFor();
    await expectGood(maker.url());
  });
});
