import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from '../browser/chromium.ts';
import { pageFaults } from '../browser/page-faults.ts';
import { linkOfMail } from './local-actions.ts';
import { logIn } from './log-in.ts';
import { startPlatform, type StoryPlatform } from './start-platform.ts';

let platform: StoryPlatform;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  [platform, browser] = await Promise.all([startPlatform(), launchChromium()]);
  page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await logIn(page, platform.url, 'amaury.aravis@communs.example');
});
afterAll(async () => {
  await browser.close();
  await platform.close();
});

const open = async (summary: string) => {
  await page.goto(`${platform.url}/compte/`);
  await page.locator('summary', { hasText: summary }).click();
};
const notice = async () => (await page.getByRole('status').first().textContent())?.trim();

describe('a member', () => {
  it('changes her secondary address by the link that the new one gets', async () => {
    await open('Changer d’adresse secondaire');
    await page.getByLabel('Nouvelle adresse secondaire').fill('amaury.aravis@communs.example');
    await page.getByRole('button', { name: 'Envoyer le lien de confirmation' }).first().click();
    await page.getByText('C’est déjà ton adresse principale').waitFor();
    await page.getByLabel('Nouvelle adresse secondaire').fill('amaury@neuf.example');
    await page.getByRole('button', { name: 'Envoyer le lien de confirmation' }).first().click();
    expect(await notice()).toContain('Un lien de confirmation vient de partir');
    await page.getByText('amaury@neuf.example').waitFor();

    await page.goto(
      await linkOfMail(
        page,
        platform.url,
        'Confirme ta nouvelle adresse secondaire',
        '/compte/confirmation/',
      ),
    );
    await page.getByRole('button', { name: 'Confirmer mon adresse' }).click();
    await page.getByRole('heading', { name: 'C’est confirmé' }).waitFor();
    await page.goto(`${platform.url}/compte/`);
    expect(await page.locator('[data-fact="secondaire"]').textContent()).toBe('amaury@neuf.example');
  });

  it('manages her mailbox', async () => {
    await open('Changer de mot de passe');
    await page.getByLabel('Nouveau mot de passe').fill('court');
    await page.getByRole('button', { name: 'Changer le mot de passe' }).click();
    await page.getByText('Choisis un mot de passe de 9 à 30 caractères').waitFor();
    await page.getByLabel('Nouveau mot de passe').fill('douze canards');
    await page.getByRole('button', { name: 'Changer le mot de passe' }).click();
    expect(await notice()).toContain('a changé');

    await open('Réponse automatique');
    await page.getByLabel('Du', { exact: true }).fill('2026-12-24');
    await page.getByLabel(/^Au/).fill('2027-01-02');
    await page.getByLabel('Réponse', { exact: true }).fill('Absent jusqu’au 2 janvier.');
    await page.getByRole('button', { name: 'Régler la réponse' }).click();
    expect(await notice()).toContain('réglée');

    await open('Redirections');
    await page.getByLabel('Adresse de redirection').fill('copie@ailleurs.example');
    await page.getByRole('button', { name: 'Ajouter la redirection' }).click();
    await open('Redirections');
    await page.getByRole('button', { name: 'Retirer la redirection vers copie@ailleurs.example' }).click();
    expect(await notice()).toContain('retirée');
  });

  it('proposes a longer mission, sees who may approve it, and the approved page', async () => {
    await page.goto(`${platform.url}/compte/missions/`);
    await page
      .getByRole('link', { name: /^Modifier/ })
      .first()
      .click();
    expect(await page.getByLabel('Fin de la mission').inputValue()).toBe('2027-05-01');
    await page.getByLabel('Fin de la mission').fill('2027-10-31');
    await page.getByRole('button', { name: 'Proposer ce changement' }).click();
    expect(await notice()).toContain('Ta demande est partie');

    await page.goto(`${platform.url}/compte/`);
    expect(await page.getByText('En attente de validation par').textContent()).toContain('Ondine Mistral');
    await page.getByRole('link', { name: 'Voir la proposition' }).click();
    await page.getByRole('button', { name: 'Approuver et publier' }).click();
    await page.getByText('Cette proposition est approuvée.').waitFor({ timeout: 60_000 });
    await page.goto(`${platform.url}/communaute/amaury.aravis/`);
    expect(await page.locator('main').textContent()).toContain('31 octobre 2027');
  });

  it('sees what closes when, and leaves a mailing list and joins it again', async () => {
    await page.goto(`${platform.url}/compte/`);
    await page.getByRole('link', { name: /^Mon départ/ }).click();
    await page.getByRole('heading', { name: 'Ce qui se ferme, et quand' }).waitFor();
    expect(await page.locator('main').textContent()).toContain('1er novembre 2027');
    await page.goto(`${platform.url}/compte/listes/`);
    await page.getByRole('button', { name: 'Quitter la liste incubateur@communs.example' }).click();
    expect(await notice()).toContain('Tu as quitté cette liste');
    await page.getByRole('button', { name: 'Rejoindre la liste incubateur@communs.example' }).click();
    expect(await notice()).toContain('Tu es sur cette liste');
  });

  it('is told why the link of a reminder opens nothing', async () => {
    const response = await page.goto(
      `${platform.url}/prolongation/?membre=amaury.aravis&fin=2027-10-31&cle=x`,
    );
    expect(response?.status()).toBe(403);
    await page.getByText('Ce lien n’est pas valable, ou ne l’est plus').waitFor();
    expect(await page.locator('main form').count()).toBe(0);
    expect(await page.locator('main').textContent()).not.toContain('Aravis');
  });

  it('sees what happened to her account, and that of nobody else', async () => {
    await page.goto(`${platform.url}/compte/historique/`);
    const table = await page.locator('table').textContent();
    expect(table).toContain('Changement d’adresse secondaire');
    expect(table).toContain('Redirection retirée');
    expect(table).not.toContain('amaury@neuf.example');
  });

  it('finds every page of her account accessible, and as wide as a phone', async () => {
    const context = await browser.newContext({ viewport: { width: 360, height: 800 } });
    await context.addCookies(await page.context().cookies());
    const phone = await context.newPage();
    for (const path of [
      '',
      'missions/',
      'prolongation/',
      'depart/',
      'listes/',
      'historique/',
      'relectures/',
      'confirmation/?jeton=x',
    ]) {
      await phone.goto(`${platform.url}/compte/${path}`);
      for (const summary of await phone.locator('summary').all()) await summary.click();
      expect(await pageFaults(phone), path).toEqual([]);
      expect(await phone.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(360);
    }
    await context.close();
  });
});
