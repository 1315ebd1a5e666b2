import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { expectGood } from '../expect-good.ts';
import { press, tabTo, type } from '../keyboard.ts';
import { picturesOf } from '../pictures.ts';
import { playedPlatform } from '../played-platform.ts';

const { page: picture } = picturesOf('visitor');
const platform = playedPlatform();

const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name }).waitFor();
const part = (page: Page, name: string) =>
  page.locator('section').filter({ has: page.getByRole('heading', { level: 2, name }) });

/** Who works on Eau claire on that day; the page then tells who did. */
const team = [
  'Ambroise Ventoux',
  'Capucine du Genêt',
  'Émeline Chinook',
  'Fantine Guimbarde',
  'Isaure Vercors-Belledonne',
  'Lise Charmé',
  'Maëlys-Noëlle Châtaignier',
  'Timothée Marronnier',
];

async function expectTeam(page: Page): Promise<void> {
  await heading(page, 'Eau claire');
  const names = part(page, 'L’équipe').locator('.s-card__title');
  expect((await names.allTextContents()).map((name) => name.trim())).toEqual([...team, 'Solène Carillon']);
  expect(await page.getByText('A quitté la communauté').count()).toBe(1);
  expect(
    await page.getByRole('link', { name: 'equipe@eau-claire.example' }).first().getAttribute('href'),
  ).toBe('mailto:equipe@eau-claire.example');
}

describe('a visitor, by the keyboard alone,', () => {
  let page: Page;
  beforeAll(async () => {
    page = await (await platform.browser.newContext({ viewport: { width: 1280, height: 800 } })).newPage();
    await page.goto(platform.url);
  });

  it('finds who works on a startup of which she knows the subject, and whom to ask', async () => {
    await heading(page, 'Des services publics');
    await picture(page, 'accueil');
    await press(page, page.getByRole('navigation').getByRole('link', { name: 'Startups', exact: true }));
    await heading(page, 'Startups');
    await press(page, page.getByRole('link', { name: 'Contenu', exact: true }));
    await page.getByLabel('Chercher une startup').waitFor();
    expect(await page.getByRole('button', { name: 'Effacer la recherche' }).isVisible()).toBe(false);
    await picture(page, 'startups');
    await type(page, page.getByLabel('Chercher une startup'), 'riviere');
    await page.getByRole('heading', { name: /^1\sstartup/ }).waitFor();
    await picture(page, 'startups-trouvees');
    await tabTo(page, page.getByRole('button', { name: 'Effacer la recherche' }));
    await press(page, page.locator('#liste').getByRole('link', { name: 'Eau claire' }));
    await expectTeam(page);
    await picture(page, 'startup');
    await press(
      page,
      part(page, 'À qui s’adresser').getByRole('link', { name: 'Isaure Vercors-Belledonne' }),
    );
    await heading(page, 'Isaure Vercors-Belledonne');
    expect(await page.locator('main').innerText()).toContain('Eau claire');
    await picture(page, 'membre');
  });

  it('comes to the same team by the search of every page, mistyped', async () => {
    await type(page, page.getByRole('banner').getByRole('searchbox'), 'eau clair');
    await page.keyboard.press('Enter');
    await page.getByRole('link', { name: 'Eau claire' }).first().waitFor();
    await picture(page, 'recherche');
    await press(page, page.locator('main').getByRole('link', { name: 'Eau claire', exact: true }).first());
    await expectTeam(page);
  });

  it('finds somebody of the directory by her startup, and opens her page', async () => {
    await page.goto(platform.url);
    await type(
      page,
      page.getByRole('searchbox', { name: 'Chercher dans l’annuaire' }),
      'designer eau claire',
    );
    await page.keyboard.press('Enter');
    await heading(page, 'Annuaire');
    await page.getByText('1 membre trouvé').first().waitFor();
    await picture(page, 'annuaire');
    await press(page, page.locator('main').getByRole('link', { name: 'Capucine du Genêt' }));
    await heading(page, 'Capucine du Genêt');
  });

  it('reads whom to turn to for what no team answers', async () => {
    await press(page, page.getByRole('contentinfo').getByRole('link', { name: 'Équipe d’animation' }));
    await heading(page, 'L’équipe d’animation');
    await picture(page, 'animation');
    await type(page, page.getByLabel('Chercher à qui s’adresser'), 'faille');
    await page.getByText('Signaler une faille').waitFor();
    await picture(page, 'a-qui-s-adresser');
    await tabTo(page, page.getByRole('link', { name: 'securite.communs.example/signaler' }));
  });
});

it('a visitor without scripts comes to the team by links, on a phone', async () => {
  const context = await platform.browser.newContext({
    javaScriptEnabled: false,
    viewport: { width: 360, height: 800 },
  });
  const page = await context.newPage();
  await page.goto(platform.url);
  await page.getByRole('link', { name: 'Toutes les startups' }).click();
  await page.getByRole('link', { name: 'Eau claire' }).click();
  await expectTeam(page);
  await expectGood(page);
  await part(page, 'À qui s’adresser').getByRole('link', { name: 'Isaure Vercors-Belledonne' }).click();
  await heading(page, 'Isaure Vercors-Belledonne');
  await context.close();
});
