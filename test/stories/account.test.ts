import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { expectGood } from './expect-good.ts';
import { linkOfMail } from './local-actions.ts';
import { logIn } from './log-in.ts';
import { playedPlatform } from './played-platform.ts';

const platform = playedPlatform();
let page: Page;

beforeAll(async () => {
  page = await (await platform.browser.newContext({ javaScriptEnabled: false })).newPage();
  await logIn(page, platform.url, 'amaury.aravis@communs.example');
});

const open = async (summary: string) => {
  await page.goto(`${platform.url}/compte/`);
  await page.locator('summary', { hasText: summary }).click();
};
const notice = async () => (await page.getByRole('status').first().textContent())?.trim();

describe('a member', () => {
  it('manages her mailbox', async () => {
    await open('Changer de mot de passe');
    await page.getByLabel('Nouveau mot de passe').fill('court');
    await page.getByRole('button', { name: 'Changer le mot de passe' }).click();
    await page.getByText('Choisis un mot de passe de 9 à 30 caractères').waitFor();
    await page.getByLabel('Nouveau mot de passe').fill('douze canards');
    await page.getByRole('button', { name: 'Changer le mot de passe' }).click();
    expect(await notice()).toContain('a changé');

    await open('Redirections');
    await page.getByLabel('Adresse de redirection').fill('copie@ailleurs.example');
    await page.getByRole('button', { name: 'Ajouter la redirection' }).click();
    await open('Redirections');
    await page.getByRole('button', { name: 'Retirer la redirection vers copie@ailleurs.example' }).click();
    expect(await notice()).toContain('retirée');
  });

  it('sees what closes when, and leaves a mailing list and joins it again', async () => {
    await page.goto(`${platform.url}/compte/`);
    await page.getByRole('link', { name: /^Mon départ/ }).click();
    await page.getByRole('heading', { name: 'Ce qui se ferme, et quand' }).waitFor();
    expect(await page.locator('main').textContent()).toContain('2 mai 2027');
    await page.goto(`${platform.url}/compte/listes/`);
    await page.getByRole('button', { name: 'Quitter la liste incubateur@communs.example' }).click();
    expect(await notice()).toContain('Tu as quitté cette liste');
    await page.getByRole('button', { name: 'Rejoindre la liste incubateur@communs.example' }).click();
    expect(await notice()).toContain('Tu es sur cette liste');
  });

  it('is told why the link of a reminder opens nothing', async () => {
    const response = await page.goto(
      `${platform.url}/prolongation/?membre=amaury.aravis&fin=2027-05-01&cle=x`,
    );
    expect(response?.status()).toBe(403);
    await page.getByText('Ce lien n’est pas valable, ou ne l’est plus').waitFor();
    expect(await page.locator('main form').count()).toBe(0);
    expect(await page.locator('main').textContent()).not.toContain('Aravis');
  });

  it('sees what happened to her account, and that of nobody else', async () => {
    await page.goto(`${platform.url}/compte/historique/`);
    const table = await page.locator('table').textContent();
    expect(table).toContain('Redirection retirée');
    expect(table).not.toContain('copie@ailleurs.example');
  });

  it('finds every page of her account accessible, and as wide as a phone', async () => {
    for (const path of [
      '',
      'missions/',
      'prolongation/',
      'depart/',
      'listes/',
      'historique/',
      'relectures/',
      'confirmation/?jeton=x',
    ])
      await expectGood(page, `${platform.url}/compte/${path}`);
  });
});

describe('whoever may not edit', () => {
  let editor: Page;
  beforeAll(async () => {
    editor = await platform.browser.newPage();
  });

  it('is led to the login, and back to where she wanted to go', async () => {
    await editor.goto(`${platform.url}/admin/#/collections/my-page/entries/blandine.tournesol`);
    await editor.getByLabel('Adresse électronique').fill('blandine.tournesol@communs.example');
    await editor.getByRole('button', { name: 'Recevoir un lien' }).click();
    await editor.getByRole('heading', { name: 'Regarde tes courriels' }).waitFor();
    await editor.goto(await linkOfMail(page, platform.url, 'Ton lien de connexion', '/connexion/lien/'));
    await editor.getByRole('button', { name: 'Me connecter' }).click();
    await editor.getByLabel('Rôle', { exact: true }).waitFor();
  });

  it('sees no page of others in the editor, and no way to one', async () => {
    await editor.goto(`${platform.url}/admin/#/collections/authors/entries/isaure.vercors-belledonne`);
    await editor.getByRole('heading', { name: 'Ma page' }).waitFor();
    expect(await editor.getByLabel('Rôle', { exact: true }).count()).toBe(0);
    const status = await editor.evaluate(async () => {
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
});
