import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from '../browser/chromium.ts';
import { pageFaults } from '../browser/page-faults.ts';
import { startPlatform, type StoryPlatform } from './start-platform.ts';

let platform: StoryPlatform;
let browser: Browser;

beforeAll(async () => {
  [platform, browser] = await Promise.all([startPlatform(), launchChromium()]);
});
afterAll(async () => {
  await browser.close();
  await platform.close();
});

async function fill(page: Page): Promise<void> {
  await page.getByLabel('Prénom').fill('Céleste');
  await page.getByLabel('Nom', { exact: true }).fill("d'Ormeau");
  await page.getByLabel('Adresse électronique').fill('celeste@exemple.fr');
  await page.getByLabel('Rôle').fill('Designer de service');
  await page.getByLabel('Domaine').selectOption('Design');
  await page.getByLabel('Type de membre').selectOption('beta');
  await page.getByLabel('Statut', { exact: true }).selectOption('admin');
  await page.getByLabel('Début de la mission').fill('2026-11-20');
  await page.getByLabel('Fin de la mission').fill('2027-11-30');
  await page.getByLabel('Startup').fill('eau-claire');
}

describe('a newcomer', () => {
  it('goes from the form to a page that is live, without JavaScript, and follows each step', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${platform.url}/arrivee/`);
    await fill(page);
    await page.getByLabel('Référent').fill('personne');
    await page.getByRole('button', { name: 'Proposer ma page' }).click();

    await page.getByText('Choisis une personne active de la communauté').waitFor();
    expect(await page.getByLabel('Prénom').inputValue()).toBe('Céleste');
    await page.getByLabel('Référent').fill('ondine.mistral');
    await page.getByRole('button', { name: 'Proposer ma page' }).click();

    await page.getByRole('heading', { name: 'Suivre mon arrivée' }).waitFor();
    expect(await page.locator('[data-state="waiting"]').textContent()).toContain('Ta page est approuvée');
    const followUp = page.url();

    await page.goto(`${platform.url}/local/mails`);
    await page.getByRole('link', { name: 'Ton arrivée est bien enregistrée' }).click();
    expect(await page.locator('pre').textContent()).toContain(followUp.replace(platform.url, ''));

    await page.goto(`${platform.url}/local/propositions`);
    await page.getByRole('link', { name: "Arrivée de Céleste d'Ormeau" }).click();
    expect(await page.locator('main').textContent()).toContain("fullname: Céleste d'Ormeau");
    expect(await page.locator('main').textContent()).not.toContain('exemple.fr');
    await page.getByRole('button', { name: 'Approuver et publier' }).click();
    await page.getByText('Cette proposition est approuvée.').waitFor();

    await page.goto(`${platform.url}/communaute/celeste.d.ormeau/`);
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe("Céleste d'Ormeau");
    const authors = (await (await fetch(`${platform.url}/api/v2.7/authors.json`)).json()) as { id: string }[];
    expect(authors.some(({ id }) => id === 'celeste.d.ormeau')).toBe(true);

    await page.goto(followUp);
    expect(await page.locator('[aria-current="step"]').textContent()).toContain(
      'Ton adresse électronique est',
    );
    expect(await page.locator('[data-state="done"]').count()).toBe(5);
    await context.close();
  });

  it('then logs in by the link of her mail, sees her account, and logs out', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${platform.url}/compte/`);
    await page.getByLabel('Adresse électronique').fill('Celeste@Exemple.fr');
    await page.getByRole('button', { name: 'Recevoir un lien' }).click();
    await page.getByRole('heading', { name: 'Regarde tes courriels' }).waitFor();

    await page.goto(`${platform.url}/local/mails`);
    await page.getByRole('link', { name: 'Ton lien de connexion' }).click();
    const link = /https?:\S+jeton=\S+/.exec((await page.locator('pre').textContent()) ?? '')?.[0] ?? '';
    await fetch(link); // A mail scanner follows the link: it must still work.
    await page.goto(link);
    await page.getByRole('button', { name: 'Me connecter' }).click();

    await page.getByRole('heading', { name: 'Mon compte' }).waitFor();
    expect(await page.locator('[data-fact="secondaire"]').textContent()).toBe('celeste@exemple.fr');
    const [cookie] = await context.cookies();
    expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Lax' });

    await page.goto(link);
    await page.getByRole('button', { name: 'Me connecter' }).click();
    await page.getByText('Ce lien a expiré ou a déjà servi').waitFor();

    await page.goto(`${platform.url}/compte/`);
    await page.getByRole('button', { name: 'Me déconnecter', exact: true }).click();
    await page.goto(`${platform.url}/compte/`);
    await page.getByRole('heading', { name: 'Connexion' }).waitFor();
    await context.close();
  });

  it('finds the form and the follow-up page accessible', async () => {
    const page = await browser.newPage();
    for (const path of [
      '/arrivee/',
      '/connexion/',
      '/connexion/lien/?jeton=x',
      '/arrivee/suivi/?id=x&cle=y',
    ]) {
      await page.goto(platform.url + path);
      expect(await pageFaults(page), path).toEqual([]);
    }
    expect(await page.locator('#etapes').textContent()).toContain('Ce lien de suivi n’est pas valable');
    await page.close();
  });
});
