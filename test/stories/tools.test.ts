import type { Page } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import { expectGood } from './expect-good.ts';
import { memberOnPhone } from './member-on-phone.ts';
import { playedPlatform } from './played-platform.ts';

const platform = playedPlatform();
/** Who asks, and who administers: both on a phone without scripts. */
let asker: Page;
let administrator: Page;

beforeAll(async () => {
  asker = await memberOnPhone(platform, 'melchior.hautbois');
  administrator = await memberOnPhone(platform, 'ondine.mistral');
});

const main = (page: Page) => page.locator('main').innerText();

it('a member asks for a tool, is granted it by the link of a mail, and gives it back', async () => {
  await asker.goto(`${platform.url}/compte/`);
  await asker.getByRole('link', { name: 'Mes accès aux outils' }).click();
  expect(await main(asker)).toContain('Tu n’as ni demande en attente');
  await expectGood(asker);
  await asker.getByRole('link', { name: /Demander un accès.*Le Grenier des mesures/ }).click();
  await expectGood(asker);
  await asker.getByLabel('Pour quel service ?').fill('Mille feuilles');
  await asker.getByLabel('Quels chiffres suivre ?').fill('Les visites');
  await asker.getByLabel('Pourquoi en as-tu besoin').fill('Pour le bilan de décembre.');
  await asker.getByRole('button', { name: 'Envoyer la demande' }).click();
  await asker.getByText('Ta demande est partie.').waitFor();
  expect(await main(asker)).toContain('En attente');

  const approver = await (await platform.browser.newContext({ javaScriptEnabled: false })).newPage();
  await approver.goto(`${platform.url}/local/mails`);
  await approver.getByRole('link', { name: 'Demande d’accès\u00A0: Le Grenier des mesures' }).first().click();
  const text = (await approver.locator('pre').textContent()) ?? '';
  const link = /https?:\S+\/demande\/\S+/.exec(text)?.[0] ?? '';
  await expectGood(approver, link);
  await approver.goto(link);
  expect(await main(approver)).toContain('Pour le bilan de décembre.');
  await approver.getByRole('button', { name: 'Accorder l’accès' }).click();
  await approver.getByText('L’accès est accordé').waitFor();
  await approver.goto(link);
  await approver.getByText('n’attend plus de réponse').waitFor();

  await administrator.goto(`${platform.url}/console/demandes/`);
  expect(await main(administrator)).toContain('Accès ouvert');
  await expectGood(administrator);
  await expectGood(administrator, `${platform.url}/compte/demandes/a-decider/`);
  await administrator.getByRole('link', { name: /Voir et décider/ }).click();
  await administrator.getByText('Retirer l’accès').first().click();
  await expectGood(administrator);

  await asker.goto(`${platform.url}/compte/demandes/`);
  await asker.getByRole('button', { name: /Rendre cet accès/ }).click();
  await asker.getByText('L’accès est rendu').waitFor();
  expect(await main(asker)).toContain('Accès rendu');
  await asker.goto(`${platform.url}/compte/historique/`);
  expect(await main(asker)).toContain('Accès à un outil accordé');
});
