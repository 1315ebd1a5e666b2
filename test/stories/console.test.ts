import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { pageFaults } from '../browser/page-faults.ts';
import { logIn } from './log-in.ts';
import { playedPlatform } from './played-platform.ts';
import { sendArrival } from './send-arrival.ts';

const platform = playedPlatform();
let page: Page;

beforeAll(async () => {
  page = await (await platform.browser.newContext({ javaScriptEnabled: false })).newPage();
  // Two mails leave.
  await sendArrival(platform.url);
});

const see = async (path: string) => {
  await page.goto(platform.url + path);
};
const entries = () => page.locator('.s-entry');
const notice = async () => (await page.getByRole('status').textContent())?.trim();

describe('the console', () => {
  it('is closed to a visitor, and to a member', async () => {
    await see('/console/');
    await page.getByRole('heading', { name: 'Connexion' }).waitFor();
    await logIn(page, platform.url, 'anemone.balafon@communs.example');
    const response = await page.goto(`${platform.url}/console/courriels/`);
    expect(response?.status()).toBe(403);
    await page.getByRole('heading', { name: 'Cette page est réservée à l’administration' }).waitFor();
    expect(await pageFaults(await withScript())).toEqual([]);
    await page.context().clearCookies();
  });

  it('is read by the animation team, which does nothing there', async () => {
    await logIn(page, platform.url, 'amaury.aravis@communs.example');
    await see('/console/courriels/?recherche=celeste');
    await page.getByText('Tu lis la console').waitFor();
    // What she got, and what her referent got.
    expect(await entries().count()).toBe(2);
    expect(await page.getByRole('button', { name: /^Renvoyer/ }).count()).toBe(0);
    await page.context().clearCookies();
  });

  it('lets an administrator find a mail, read it and send it again', async () => {
    await logIn(page, platform.url, 'ondine.mistral@communs.example');
    await see('/console/');
    await page.getByText('Aucun : tout est arrivé, ou est en route.').waitFor();
    await page.getByRole('link', { name: 'Courriels', exact: true }).click();
    await page.getByLabel('Adresse ou objet').fill('CELESTE arrivee');
    await page.getByRole('button', { name: 'Filtrer' }).click();
    expect(await entries().count()).toBe(1);
    await page.getByText('Lire le texte').click();
    expect(await entries().locator('pre').textContent()).toContain('Bonjour Céleste');
    await page.getByRole('button', { name: /^Renvoyer « Ton arrivée.* » à celeste@exemple.fr$/ }).click();
    expect(await notice()).toContain('Le courriel est reparti');
    expect(await entries().first().textContent()).toContain('celeste@exemple.fr');

    await page.getByLabel('Adresse ou objet').fill('celeste@exemple.fr');
    await page.getByRole('button', { name: 'Filtrer' }).click();
    expect(await entries().count()).toBe(2);
    await page
      .getByRole('button', { name: /^Renvoyer/ })
      .first()
      .click();
    expect(await page.getByRole('alert').textContent()).toContain('Attends dix minutes');
    await see('/local/mails');
    expect(await page.getByRole('link', { name: 'Ton arrivée est bien enregistrée' }).count()).toBe(2);
  });

  it('says that a secret mail is not kept', async () => {
    await see('/console/courriels/?recherche=connexion');
    const link = entries().first();
    expect(await link.textContent()).toContain('Le texte de ce courriel n’est pas gardé');
    expect(await link.getByRole('button').count()).toBe(0);
    await see('/console/courriels/?etat=bounced');
    await page.getByText('Aucun courriel ne correspond.').waitFor();
  });

  it('lets her keep the list of administrations’ domains', async () => {
    await see('/console/domaines/');
    await page.getByText('Aucun pour l’instant.').waitFor();
    await page.getByLabel('Domaine').fill('gmail.com');
    await page.getByRole('button', { name: 'Ajouter' }).click();
    await page.getByText('Tout le monde peut avoir une adresse chez ce fournisseur').waitFor();
    expect(await page.getByRole('checkbox').count()).toBe(1);
    await page.getByLabel('Domaine').fill('Ademe.example');
    await page.getByRole('button', { name: 'Ajouter' }).click();
    expect(await notice()).toBe('Le domaine est dans la liste.');
    await page.getByRole('button', { name: 'Retirer ademe.example' }).click();
    expect(await notice()).toBe('Le domaine n’est plus dans la liste.');
  });

  it('tells who did what', async () => {
    await see('/console/journal/');
    expect(await entries().first().textContent()).toContain('Domaine d’administration retiré');
    await page.getByLabel('Action').selectOption('mail.resend');
    await page.getByRole('button', { name: 'Filtrer' }).click();
    expect(await entries().count()).toBe(1);
    await page.getByRole('link', { name: 'Ondine Mistral (ondine.mistral)' }).click();
    expect(await page.getByLabel('Par').inputValue()).toBe('ondine.mistral');
    expect(await entries().count()).toBeGreaterThan(2);
    await page.getByLabel('Du').fill('2026-11-20');
    await page.getByLabel('Au').fill('2026-11-19');
    await page.getByRole('button', { name: 'Filtrer' }).click();
    await page.getByText('La fin vient avant le début').waitFor();
  });

  it('is accessible, and fits a phone', async () => {
    const tab = await withScript();
    for (const path of [
      '/console/',
      '/console/courriels/',
      '/console/courriels/?etat=perdu',
      '/console/journal/',
      '/console/journal/?du=hier',
      '/console/domaines/',
    ]) {
      await tab.goto(platform.url + path);
      expect(await pageFaults(tab), path).toEqual([]);
      await tab.setViewportSize({ width: 360, height: 800 });
      const width = await tab.evaluate(() => document.documentElement.scrollWidth);
      expect(width, path).toBeLessThanOrEqual(360);
      await tab.setViewportSize({ width: 1280, height: 800 });
    }
  });
});

/** A tab where scripts may run, which axe needs, at the same address and with the same session. */
async function withScript(): Promise<Page> {
  const context = await platform.browser.newContext({ storageState: await page.context().storageState() });
  const tab = await context.newPage();
  await tab.goto(page.url());
  return tab;
}
