import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { axeViolations } from '../browser/axe.ts';
import { launchChromium } from '../browser/chromium.ts';
import { serveAdmin, type ServedAdmin } from './serve-admin.ts';

let admin: ServedAdmin;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  [admin, browser] = await Promise.all([serveAdmin(inject('sites').invented), launchChromium()]);
  page = await (await browser.newContext({ viewport: { width: 1280, height: 900 } })).newPage();
});
afterAll(async () => {
  await browser.close();
  await admin.close();
});

/** The gateway as it answers where somebody else changed her role meanwhile. */
async function changeMeanwhile(): Promise<void> {
  await page.route('**/api/cms', async (route) => {
    const { action, params } = route.request().postDataJSON() as {
      action: string;
      params: { dataFiles: [{ raw: string }] };
    };
    if (action !== 'persistEntry') return route.fallback();
    const theirs = params.dataFiles[0].raw.replace(/role: .*/, 'role: Paysagiste');
    const error = 'quelqu’un d’autre a modifié cette page. Rien n’a été écrasé.';
    return route.fulfill({ status: 409, json: { error, theirs } });
  });
}

it('shows both versions where somebody else changed the page, and keeps hers', async () => {
  admin.member = 'blandine.tournesol';
  await changeMeanwhile();
  await page.goto(`${admin.url}/admin/`);
  const role = page.getByLabel('Rôle', { exact: true });
  await role.fill('Jardinière');
  await page.getByRole('button', { name: 'Enregistrer', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Quelqu’un d’autre a modifié cette page' });
  const row = dialog.getByRole('row', { name: /^Rôle/ });
  expect(await row.getByRole('cell').allInnerTexts()).toEqual(['Paysagiste', 'Jardinière']);
  expect(await dialog.getByRole('row').count()).toBe(2);
  expect((await axeViolations(page)).filter((line) => !line.startsWith('region '))).toEqual([]);
  await dialog.getByRole('button', { name: 'Continuer à modifier' }).click();
  await dialog.waitFor({ state: 'detached' });
  expect(await role.inputValue()).toBe('Jardinière');
});
