import type { BrowserContextOptions, Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { expectGood, phone } from '../expect-good.ts';
import { approve, linkOfMail, textOfMail } from '../local-actions.ts';
import { logIn } from '../log-in.ts';
import { picturesOf } from '../pictures.ts';
import { playedPlatform } from '../played-platform.ts';

const { page: picture } = picturesOf('member');
const platform = playedPlatform();
/** The member in the editor, and in her account, which needs no script; her teammate on a phone, without one either. */
let blandine: Page;
let account: Page;
let isaure: Page;

const pageOf = async (settings: BrowserContextOptions = {}): Promise<Page> => {
  const context = await platform.browser.newContext(settings);
  context.setDefaultTimeout(15_000);
  return context.newPage();
};

beforeAll(async () => {
  blandine = await pageOf();
  await logIn(blandine, platform.url, 'blandine.tournesol@communs.example');
  account = await pageOf({ javaScriptEnabled: false });
  await account.context().addCookies(await blandine.context().cookies());
  isaure = await pageOf({ javaScriptEnabled: false, viewport: phone });
  await logIn(isaure, platform.url, 'isaure.vercors-belledonne@communs.example');
});

const open = (page: Page, path: string) => page.goto(platform.url + path);
const role = () => blandine.getByLabel('Rôle', { exact: true });
const save = () => blandine.getByRole('button', { name: 'Enregistrer', exact: true }).click();
const text = async (page: Page) => (await page.locator('main').innerText()).replaceAll('\u00A0', ' ');
const mail = (subject: string) => textOfMail(blandine, platform.url, subject);
const sendToReview = async () => {
  await blandine.getByRole('button', { name: 'État : Brouillon' }).click();
  await blandine.getByRole('menuitem', { name: 'À approuver' }).click();
  await blandine.getByRole('button', { name: 'État : À approuver' }).waitFor();
};

describe('her page, from the editor to the site', () => {
  it('is changed by its member as a draft, seen, then sent to a review', async () => {
    await open(blandine, '/admin/');
    await role().fill('Jardinière de services');
    await blandine.getByLabel(/^Bio/).fill('Je plante des idées.');
    const preview = blandine.frameLocator('#preview-pane');
    await preview.locator('#page', { hasText: 'Jardinière de services' }).waitFor();
    await preview.locator('#page', { hasText: 'Je plante des idées.' }).waitFor();
    await picture(blandine, 'editeur');
    await save();
    await blandine.getByText('ta proposition attend').waitFor();
    await blandine.getByRole('button', { name: 'État : À approuver' }).waitFor();
    await picture(blandine, 'editeur-enregistre');
    await blandine.getByRole('button', { name: 'État : À approuver' }).click();
    await blandine.getByRole('menuitem', { name: 'Brouillon' }).click();
    await blandine.getByText('État de la proposition changé').first().waitFor();
    await open(isaure, '/compte/relectures/');
    expect(await text(isaure)).toContain('Rien n’attend ta relecture');
    await sendToReview();
  });

  it('waits in her account, and nobody may approve her own', async () => {
    await open(account, '/compte/');
    expect(await text(account)).toMatch(/Mes propositions[\s\S]*blandine/i);
    await open(account, '/compte/relectures/');
    expect(await text(account)).toContain('Rien n’attend ta relecture');
  });

  it('is sent back by a teammate with a word, and mended', async () => {
    await open(isaure, '/compte/relectures/');
    await expectGood(isaure);
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
    await expectGood(isaure);
    await isaure.locator('summary', { hasText: 'Demander une retouche' }).click();
    await isaure.getByRole('textbox').fill('Dis plutôt « des services ».');
    await isaure.getByRole('button', { name: 'Demander une retouche' }).click();
    await isaure.getByRole('status').waitFor();

    expect(await mail('retouche')).toContain('Dis plutôt « des services ».');
    await open(blandine, '/admin/#/collections/my-page/entries/blandine.tournesol');
    await role().fill('Jardinière des services');
    await save();
    await blandine.getByText('ta proposition attend').waitFor();
    await sendToReview();
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
    const hers = async () => {
      await open(blandine, '/communaute/blandine.tournesol/');
      return text(blandine);
    };
    await expect.poll(hers, { timeout: 60_000, interval: 500 }).toContain('Jardinière des services');
    expect(await text(blandine)).toContain('Je plante des idées.');
    await expect
      .poll(() => mail('en ligne').catch(() => ''), { timeout: 30_000, interval: 500 })
      .toContain('/communaute/blandine.tournesol');
    await open(account, '/compte/');
    expect(await text(account)).toMatch(/en ligne/i);
    await picture(account, 'compte');
  });
});

describe('her account', () => {
  const unfold = async (summary: string) => {
    await open(account, '/compte/');
    await account.locator('summary', { hasText: summary }).click();
  };
  const notice = async () => (await account.getByRole('status').first().textContent())?.trim();
  const primary = () => account.locator('[data-fact="principale"]').textContent();
  const confirmBy = async (subject: string) => {
    await account.goto(await linkOfMail(account, platform.url, subject, '/compte/confirmation/'));
    await account.getByRole('button', { name: 'Confirmer mon adresse' }).click();
    await account.getByRole('heading', { name: 'C’est confirmé' }).waitFor();
    await open(account, '/compte/');
  };

  it('changes her secondary address by the link that the new one gets', async () => {
    const send = () =>
      account.getByRole('button', { name: 'Envoyer le lien de confirmation' }).first().click();
    await unfold('Changer d’adresse secondaire');
    await account.getByLabel('Nouvelle adresse secondaire').fill('blandine.tournesol@communs.example');
    await send();
    await account.getByText('C’est déjà ton adresse principale').waitFor();
    await picture(account, 'adresse-refusee');
    await account.getByLabel('Nouvelle adresse secondaire').fill('blandine@neuf.example');
    await send();
    expect(await notice()).toContain('Un lien de confirmation vient de partir');
    await account.getByText('blandine@neuf.example').waitFor();
    await picture(account, 'adresse-a-confirmer');

    await confirmBy('Confirme ta nouvelle adresse secondaire');
    expect(await account.locator('[data-fact="secondaire"]').textContent()).toBe('blandine@neuf.example');
    await open(account, '/compte/historique/');
    const table = await account.locator('table').textContent();
    expect(table).toContain('Changement d’adresse secondaire');
    expect(table).not.toContain('blandine@neuf.example');
    await picture(account, 'historique');
  });

  it('sets an automatic reply', async () => {
    await unfold('Réponse automatique');
    await account.getByLabel('Du', { exact: true }).fill('2026-12-24');
    await account.getByLabel(/^Au/).fill('2026-12-01');
    await account.getByLabel('Réponse', { exact: true }).fill('Absente jusqu’au 2 janvier.');
    await account.getByRole('button', { name: 'Régler la réponse' }).click();
    expect(await account.getByLabel('Réponse', { exact: true }).inputValue()).toBe(
      'Absente jusqu’au 2 janvier.',
    );
    await picture(account, 'reponse-refusee');
    await account.getByLabel(/^Au/).fill('2027-01-02');
    await account.getByRole('button', { name: 'Régler la réponse' }).click();
    expect(await notice()).toContain('réglée');
    await unfold('Réponse automatique');
    await account.getByText(/24 décembre 2026 au 2 janvier 2027/).waitFor();
  });

  it('proposes a longer mission, sees who may approve it, and the approved page', async () => {
    await open(account, '/compte/missions/');
    await account
      .getByRole('link', { name: /^Modifier/ })
      .first()
      .click();
    expect(await account.getByLabel('Fin de la mission').inputValue()).toBe('2027-08-31');
    await account.getByLabel('Fin de la mission').fill('2027-10-31');
    await picture(account, 'mission');
    await account.getByRole('button', { name: 'Proposer ce changement' }).click();
    expect(await notice()).toContain('Ta demande est partie');

    await open(account, '/compte/');
    expect(await account.getByText('En attente de validation par').textContent()).toContain(
      'Isaure Vercors-Belledonne',
    );
    await account.getByRole('link', { name: 'Voir la proposition' }).click();
    await approve(account);
    await open(account, '/communaute/blandine.tournesol/');
    expect(await text(account)).toContain('31 octobre 2027');
  });

  it('takes her administration’s address as the primary one, and thinks better of it', async () => {
    const send = () =>
      account.getByRole('button', { name: 'Envoyer le lien de confirmation' }).last().click();
    await unfold('Prendre une adresse d’administration');
    await account.getByLabel('Nouvelle adresse principale').fill('blandine@entreprise.example');
    await account.getByText('J’ai compris que ma boîte').click();
    await send();
    await account
      .getByLabel('Nouvelle adresse principale')
      .and(account.locator('[aria-invalid="true"]'))
      .waitFor();
    await account.getByLabel('Nouvelle adresse principale').fill('blandine@saisons.gouv.fr');
    await send();
    expect(await notice()).toContain('Un lien de confirmation vient de partir');
    await confirmBy('Confirme ta nouvelle adresse principale');
    expect(await primary()).toBe('blandine@saisons.gouv.fr');
    await picture(account, 'adresse-principale');
    await account.getByRole('button', { name: 'Garder ma boîte de la communauté' }).click();
    expect(await notice()).toContain('est de nouveau ton adresse principale');
    expect(await primary()).toBe('blandine.tournesol@communs.example');
  });
});
