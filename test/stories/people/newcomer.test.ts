import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { pageFaults } from '../../browser/page-faults.ts';
import { expectGood } from '../expect-good.ts';
import { approve, linkOfMail, runJob, textOfMail } from '../local-actions.ts';
import { picturesOf } from '../pictures.ts';
import { playedPlatform } from '../played-platform.ts';

const { page: picture } = picturesOf('newcomer');
const platform = playedPlatform();
/** Hers, without JavaScript; and that of those who act in the community. */
let page: Page;
let others: Page;
let followUp: string;

beforeAll(async () => {
  page = await (await platform.browser.newContext({ javaScriptEnabled: false })).newPage();
  others = await (await platform.browser.newContext({ javaScriptEnabled: false })).newPage();
});

async function fill(): Promise<void> {
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
  await page.getByText('Je veux une marraine').click();
}

const main = async (of: Page) => (await of.locator('main').innerText()).replaceAll('\u00A0', ' ');

describe('a newcomer', () => {
  it('goes from the form to a page that is live, without JavaScript, and follows each step', async () => {
    await page.goto(`${platform.url}/arrivee/`);
    await fill();
    await page.getByLabel('Référent').fill('personne');
    await page.getByRole('button', { name: 'Proposer ma page' }).click();

    await page.getByText('Choisis une personne active de la communauté').waitFor();
    expect(await page.getByLabel('Prénom').inputValue()).toBe('Céleste');
    await picture(page, 'formulaire-refuse');
    await page.getByLabel('Référent').fill('ondine.mistral');
    await page.getByRole('button', { name: 'Proposer ma page' }).click();

    await page.getByRole('heading', { name: 'Suivre mon arrivée' }).waitFor();
    expect(await page.locator('[data-state="waiting"]').textContent()).toContain('Ta page est approuvée');
    followUp = page.url();
    await picture(page, 'suivi-au-debut');

    const mail = await textOfMail(others, platform.url, 'Ton arrivée est bien enregistrée');
    expect(mail).toContain(followUp.replace(platform.url, ''));

    await others.goto(`${platform.url}/local/propositions`);
    await others.getByRole('link', { name: "Arrivée de Céleste d'Ormeau" }).click();
    expect(await main(others)).toContain("fullname: Céleste d'Ormeau");
    expect(await main(others)).not.toContain('exemple.fr');
    await approve(others);

    await page.goto(`${platform.url}/communaute/celeste.d.ormeau/`);
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe("Céleste d'Ormeau");
    await picture(page, 'sa-page');
    const authors = (await (await fetch(`${platform.url}/api/v2.7/authors.json`)).json()) as { id: string }[];
    expect(authors.some(({ id }) => id === 'celeste.d.ormeau')).toBe(true);

    await page.goto(followUp);
    expect(await page.locator('[aria-current="step"]').textContent()).toContain(
      'Ton adresse électronique est',
    );
    expect(await page.locator('[data-state="done"]').count()).toBe(5);
  });

  it('has her mailbox, her account on the chat and her lists within the hour, and reads it in a mail', async () => {
    const report = JSON.parse(await runJob(others, platform.url, 'welcome')) as { failed: unknown[] };
    expect(report.failed).toEqual([]);
    await page.goto(followUp);
    expect(await page.locator('[data-state="waiting"]').count()).toBe(0);
    for (const step of [
      'Ton adresse électronique est ouverte',
      'Ton compte de messagerie instantanée est ouvert',
      'Ton inscription aux listes de diffusion est faite',
    ])
      expect(await page.locator('[data-state="done"]').getByText(step).count()).toBe(1);
    await picture(page, 'suivi-acces-ouverts');

    const mail = await textOfMail(others, platform.url, 'Bienvenue, Céleste');
    expect(mail).toContain('Ton adresse est celeste.d.ormeau@communs.example');
    expect(mail).toContain('Ondine Mistral t’accueille');
  });

  it('is given a godparent who accepts by the link of a mail, and both are introduced', async () => {
    await runJob(others, platform.url, 'godparent-search');
    await others.goto(await linkOfMail(others, platform.url, /Veux-tu accompagner/, '/marrainage/'));
    await picture(others, 'marrainage-demande');
    await expectGood(others);
    await others.getByRole('button', { name: /^Accepter/ }).click();
    await others.getByRole('status').waitFor();
    await picture(others, 'marrainage-accepte');

    const mail = await textOfMail(others, platform.url, 'Quelqu’un t’accompagne');
    const name = /^(.+) a accepté de t’accompagner/m.exec(mail)?.[1] ?? '';
    expect(await textOfMail(others, platform.url, 'Tu accompagnes une personne')).toContain(
      'celeste.d.ormeau@communs.example',
    );
    await page.goto(followUp);
    await page.getByRole('link', { name }).waitFor();
  });

  it('logs in by the link of a mail, sees her account, and logs out', async () => {
    const context = page.context();
    await page.goto(`${platform.url}/compte/`);
    await page.getByLabel('Adresse électronique').fill('Celeste@Exemple.fr');
    await picture(page, 'connexion');
    await page.getByRole('button', { name: 'Recevoir un lien' }).click();
    await page.getByRole('heading', { name: 'Regarde tes courriels' }).waitFor();
    await picture(page, 'connexion-envoyee');

    const link = await linkOfMail(others, platform.url, 'Ton lien de connexion', '/connexion/lien/');
    await fetch(link); // A mail scanner follows the link: it must still work.
    await page.goto(link);
    await picture(page, 'connexion-lien');
    await page.getByRole('button', { name: 'Me connecter' }).click();

    await page.getByRole('heading', { name: 'Mon compte' }).waitFor();
    expect(await page.locator('[data-fact="principale"]').textContent()).toBe(
      'celeste.d.ormeau@communs.example',
    );
    expect(await page.locator('[data-fact="secondaire"]').textContent()).toBe('celeste@exemple.fr');
    await page.getByText('Changer de mot de passe').waitFor();
    const [cookie] = await context.cookies();
    expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Lax' });
    await picture(page, 'compte');
    await page.getByRole('link', { name: 'Mes listes de diffusion' }).click();
    for (const list of ['incubateur', 'set-eau-claire'])
      await page.getByRole('button', { name: `Quitter la liste ${list}@communs.example` }).waitFor();
    await picture(page, 'listes');

    await page.goto(link);
    await page.getByRole('button', { name: 'Me connecter' }).click();
    await page.getByText('Ce lien a expiré ou a déjà servi').waitFor();

    await page.goto(`${platform.url}/compte/`);
    await page.getByRole('button', { name: 'Me déconnecter', exact: true }).click();
    await page.goto(`${platform.url}/compte/`);
    await page.getByRole('heading', { name: 'Connexion' }).waitFor();
  });

  it('finds the form and the follow-up page accessible', async () => {
    const look = await platform.browser.newPage();
    for (const path of [
      '/arrivee/',
      '/connexion/',
      '/connexion/lien/?jeton=x',
      '/arrivee/suivi/?id=x&cle=y',
    ]) {
      await look.goto(platform.url + path);
      if (path === '/arrivee/') await picture(look, 'formulaire-avec-scripts');
      expect(await pageFaults(look), path).toEqual([]);
    }
    expect(await look.locator('#etapes').textContent()).toContain('Ce lien de suivi n’est pas valable');
    await look.close();
  });
});
