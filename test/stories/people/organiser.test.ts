import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from '../../browser/chromium.ts';
import { expectGood } from '../expect-good.ts';
import { textOfMail } from '../local-actions.ts';
import { memberOnPhone } from '../member-on-phone.ts';
import { picturesOf } from '../pictures.ts';
import { startPlatform, type StoryPlatform } from '../start-platform.ts';

const { page: picture } = picturesOf('organiser');
let platform: StoryPlatform;
let browser: Browser;
/** Who organises the workshop of 3 December, and who comes to it: each on a phone without scripts. */
let organiser: Page;
let guest: Page;

/** The invented community, and an event at the same hours. */
let content: string;
const rival = `---
title: Relecture des maquettes
date: 2026-12-03
start: "11:00"
end: "12:30"
place: Halle aux Grains
organiser: capucine.du.genet
---
Chacune apporte la sienne.
`;

beforeAll(async () => {
  content = await mkdtemp(join(tmpdir(), 'secretariat-agenda-'));
  await cp('content', content, { recursive: true });
  await writeFile(join(content, '_agenda', '2026-12-03-relecture.md'), rival);
  [platform, browser] = await Promise.all([
    startPlatform(() => Promise.resolve({ CONTENT_DIR: content })),
    launchChromium(),
  ]);
  const place = { browser, url: platform.url };
  organiser = await memberOnPhone(place, 'sidonie.clavecin');
  guest = await memberOnPhone(place, 'melchior.hautbois');
});
afterAll(async () => {
  await browser.close();
  await platform.close();
  await rm(content, { recursive: true });
});

const main = async (page: Page) => (await page.locator('main').innerText()).replaceAll('\u00A0', ' ');
const notice = async () => (await organiser.getByRole('status').first().innerText()).trim();

describe('who organises an event', () => {
  it('sees who comes, and what else takes place at that hour', async () => {
    await guest.goto(`${platform.url}/agenda/`);
    await guest
      .getByRole('link', { name: /^Atelier accessibilité/ })
      .first()
      .click();
    await guest.getByRole('link', { name: 'Je viens' }).click();
    await picture(guest, 'venir');
    await guest.getByRole('button', { name: /^Je viens/ }).click();
    await guest.getByText('C’est noté : tu viens.').waitFor();

    await organiser.goto(`${platform.url}/compte/`);
    await organiser.getByRole('link', { name: 'Mes rendez-vous' }).click();
    const own = organiser.getByRole('region', { name: 'Ce que j’organise dans les huit semaines' });
    const shown = (await own.innerText()).replaceAll('\u00A0', ' ');
    expect(shown).toContain('1 personne a dit venir · Salle à réserver');
    expect(shown).toMatch(/Au même moment : .*Relecture des maquettes/);
    await picture(organiser, 'mes-rendez-vous');
    await expectGood(organiser);
    await own.getByRole('link', { name: /^Atelier accessibilité/ }).click();
    expect(await main(organiser)).toMatch(
      /Au même moment[^]*Relecture des maquettes[^]*Qui vient\s+1 personne a dit venir\s+Melchior Hautbois/,
    );
    await picture(organiser, 'preparer');
    await expectGood(organiser);
  });

  it('announces it once in a channel that she chooses', async () => {
    const words = 'Venez naviguer les yeux fermés !';
    await organiser.getByLabel('Message').fill(words);
    await organiser.getByRole('button', { name: 'Annoncer' }).click();
    await organiser.getByText('Choisis au moins un canal').waitFor();
    expect(await organiser.getByLabel('Message').inputValue()).toBe(words);
    await picture(organiser, 'annonce-refusee');
    // The design system draws the box on its label.
    await organiser.locator('label', { hasText: 'agenda' }).click();
    await organiser.getByRole('button', { name: 'Annoncer' }).click();
    expect(await notice()).toBe('Le rendez-vous est annoncé.');
    expect(await organiser.locator('label', { hasText: 'agenda' }).count()).toBe(0);
    await guest.goto(`${platform.url}/local/messages`);
    expect(await main(guest)).toContain(words);
    expect(await main(guest)).toContain(`${platform.url}/agenda/2026-12-03-atelier-accessibilite/`);
  });

  it('reads the booking of a room before it leaves, and sends it', async () => {
    expect(await organiser.getByLabel('Nombre de personnes').inputValue()).toBe('2');
    await organiser.getByLabel('Nombre de personnes').fill('12');
    await organiser.getByText('Avec un paperboard').click();
    await organiser.getByLabel('Précisions').fill('Des rideaux qui ferment.');
    await organiser.getByRole('button', { name: 'Mettre le courriel à jour' }).click();
    const mail = organiser.getByRole('region', { name: 'Le courriel, tel qu’il partira' });
    const shown = (await mail.innerText()).replaceAll('\u00A0', ' ');
    for (const words of ['salles@communs.example', '12 personnes', 'Des rideaux qui ferment.'])
      expect(shown).toContain(words);
    await picture(organiser, 'courriel-de-la-salle');
    await mail.getByRole('button', { name: 'Envoyer ce courriel' }).click();
    expect(await notice()).toContain('Le courriel est parti');
    expect(await main(organiser)).toContain('Une salle a été demandée le 20 novembre');
    expect(await textOfMail(guest, platform.url, /^Réservation d’une salle/)).toContain(
      'Des rideaux qui ferment.',
    );
  });

  it('tells the room to those who come', async () => {
    await organiser.getByLabel(/^Salle/).fill('204, 2e étage');
    await organiser.getByRole('button', { name: 'Enregistrer et prévenir' }).click();
    expect(await notice()).toContain('La salle est enregistrée');
    await picture(organiser, 'salle');
    await expectGood(organiser);
    expect(await textOfMail(guest, platform.url, /^La salle/)).toContain('204, 2e étage');
    await guest.goto(`${platform.url}/compte/agenda/`);
    expect(await main(guest)).toContain('Salle : 204, 2e étage');
    await picture(guest, 'ou-je-viens');
    await expectGood(guest);
    await guest.getByRole('button', { name: /^Je ne viens plus/ }).click();
    await organiser.reload();
    await organiser.getByText('Personne n’a encore dit venir').waitFor();
  });
});
