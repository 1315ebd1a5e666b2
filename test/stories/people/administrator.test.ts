import { mkdir, rmdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { expectGood } from '../expect-good.ts';
import { press, type, typeDay } from '../keyboard.ts';
import { linkOfMail, moveTo, runJob } from '../local-actions.ts';
import { picturesOf } from '../pictures.ts';
import { playedPlatform } from '../played-platform.ts';

const { page: picture } = picturesOf('administrator');
const platform = playedPlatform();
/** Hers, where nothing but the keyboard is used; and that of the clock and of the mails. */
let page: Page;
let clock: Page;
/** The vendor of the mailboxes is down while a folder stands where its state is kept. */
let outage: string;

beforeAll(async () => {
  outage = join(platform.folder, 'mailboxes.json');
  page = await (await platform.browser.newContext({ viewport: { width: 1280, height: 800 } })).newPage();
  clock = await platform.browser.newPage();
});

const goTo = async (name: string) => {
  await press(page, page.locator('main').getByRole('link', { name, exact: true }));
  await page.getByRole('heading', { level: 1, name }).waitFor();
};
const entry = (name: string) => page.locator('.s-entry').filter({ hasText: name });
const notice = () => page.locator('main').getByRole('status').first().innerText();

describe('an administrator, by the keyboard alone,', () => {
  it('opens the console by the link of a mail', async () => {
    await page.goto(platform.url);
    await press(page, page.getByRole('banner').getByRole('link', { name: 'Mon compte' }));
    await type(page, page.getByLabel('Adresse électronique'), 'ondine.mistral@communs.example');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Regarde tes courriels' }).waitFor();
    await page.goto(await linkOfMail(clock, platform.url, 'Ton lien de connexion', '/connexion/lien/'));
    await press(page, page.getByRole('button', { name: 'Me connecter' }));
    await press(page, page.getByRole('link', { name: 'La console' }));
    await page.getByRole('heading', { level: 1, name: 'Console' }).waitFor();
    expect(await page.getByRole('listitem').filter({ hasText: 'Comptes sans fiche' }).innerText()).toMatch(
      /0$/,
    );
    await picture(page, 'console');
  });

  it('sees why a step failed, tries again in vain, then with success', async () => {
    await mkdir(outage);
    await runJob(clock, platform.url, 'departures');
    await page.goto(`${platform.url}/console/`);
    await press(page, page.getByRole('link', { name: 'Étapes en échec' }));
    const failed = entry('Baptistin L’Érable');
    expect(await failed.innerText()).toMatch(/Boîte aux lettres suspendue\s+ÉCHEC/i);
    await picture(page, 'echec');
    await expectGood(page);
    const retry = () => press(page, failed.getByRole('button', { name: /Relancer maintenant/ }).first());
    await retry();
    expect(await page.getByRole('alert').innerText()).toContain('Boîte aux lettres suspendue');
    await picture(page, 'relance-en-vain');

    await rmdir(outage);
    await page.goto(`${platform.url}/console/mouvements/?vue=echecs`);
    await retry();
    expect(await notice()).toMatch(/C’est (?:fait|relancé)/);
    await picture(page, 'relance');
    await type(page, page.getByLabel('Nom'), 'baptistin');
    await page.keyboard.press('Enter');
    await page.getByText('1 personne').waitFor();
    expect(await entry('Baptistin L’Érable').innerText()).toMatch(
      /Boîte aux lettres suspendue\s+fait le 20 novembre 2026/,
    );
    await picture(page, 'mouvements');
  });

  it('holds a departure, and the next day closes nothing', async () => {
    await page.goto(`${platform.url}/console/mouvements/?vue=departs`);
    await press(page, entry('Prune Harmattan').getByRole('link', { name: /^Ne rien fermer/ }));
    await page.getByRole('heading', { level: 1, name: 'Suspensions' }).waitFor();
    const member = page.getByLabel('Identifiant de la personne');
    expect(await member.inputValue()).toBe('prune.harmattan');
    await typeDay(page, page.getByLabel('Ne rien fermer jusqu’au'), '2026-11-10');
    await type(page, page.getByLabel('Motif'), 'Son avenant est à la signature.');
    await press(page, page.getByRole('button', { name: 'Ne rien fermer' }));
    await page.locator('#jusquau[aria-invalid="true"]').waitFor();
    expect(await page.getByLabel('Motif').inputValue()).toBe('Son avenant est à la signature.');
    await picture(page, 'suspension-refusee');
    await typeDay(page, page.getByLabel('Ne rien fermer jusqu’au'), '2026-12-31');
    await press(page, page.getByRole('button', { name: 'Ne rien fermer' }));
    expect(await notice()).toContain('Rien ne se fermera pour cette personne');
    expect(await entry('Prune Harmattan').innerText()).toContain('Son avenant est à la signature.');
    await picture(page, 'suspensions');

    await moveTo(clock, platform.url, '2026-11-21');
    expect(await runJob(clock, platform.url, 'departures')).not.toContain('prune.harmattan');
    await page.goto(`${platform.url}/console/mouvements/?vue=departs`);
    expect(await entry('Prune Harmattan').innerText()).toMatch(
      /Rien ne se ferme jusqu’au\s+31 décembre 2026[^]*Boîte aux lettres suspendue\s+en attente/i,
    );
    await picture(page, 'depart-suspendu');
  }, 120_000);

  it('reads in the audit who did it, and for whom', async () => {
    await goTo('Journal');
    await type(page, page.getByLabel('Pour'), 'prune.harmattan');
    await page.keyboard.press('Enter');
    await page.waitForURL(/cible=prune/);
    const event = entry('Fermetures suspendues');
    expect(await event.count()).toBe(1);
    expect(await event.innerText()).toMatch(/ondine\.mistral/);
    await picture(page, 'journal');
    await expectGood(page);
    await press(page, event.getByRole('link', { name: /ondine\.mistral/ }));
    await page.waitForURL(/par=ondine/);
    const retried = page.locator('.s-entry').filter({ hasText: /relancée?s?/i });
    expect(await retried.count()).toBeGreaterThanOrEqual(1);
    await goTo('Santé');
    await picture(page, 'sante');
    await goTo('Prévisions');
    await picture(page, 'previsions');
  });
});
