import type { BrowserContext, Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { pageFaults } from '../browser/page-faults.ts';
import { playedPlatform } from './played-platform.ts';
import { sendArrival } from './send-arrival.ts';

const platform = playedPlatform();

const arrive = (firstName: string): Promise<void> =>
  sendArrival(platform.url, { firstName, email: `${firstName}@exemple.fr` });

const heading = (page: Page): Promise<string | null> => page.getByRole('heading', { level: 1 }).textContent();

describe('whoever tries the platform, without JavaScript,', () => {
  let context: BrowserContext;
  let page: Page;
  beforeEach(async () => {
    context = await platform.browser.newContext({ javaScriptEnabled: false });
    page = await context.newPage();
  });
  afterEach(() => context.close());

  it('reads in the team’s chat who arrives, approves it, and watches it go online', async () => {
    await arrive('Nil');
    await page.goto(`${platform.url}/local/`);
    expect(await page.locator('main').textContent()).toContain('1 proposition en attente');
    await page.getByRole('link', { name: '1 message d’équipe aujourd’hui' }).click();
    expect(await page.locator('main').textContent()).toContain("Arrivée de Nil d'Ormeau");
    expect(await page.locator('main').textContent()).not.toContain('exemple.fr');
    await page.getByRole('link', { name: `${platform.url}/local/propositions/1` }).click();

    await page.getByRole('button', { name: 'Approuver et publier' }).click();
    await page.getByText('Construction du site…').waitFor();
    await page
      .getByText(/^[1-9]\u00A0s$/)
      .locator('visible=true')
      .first()
      .waitFor();
    expect(await heading(page)).toBe('Publication du site');
    expect(await page.getByRole('listitem').first().textContent()).toMatch(
      /^Fusion de la proposition… fait en \d/,
    );
    await page.getByText('En ligne.').waitFor();
    expect(new URL(page.url()).pathname).toBe('/local/propositions/1');

    await page.goto(`${platform.url}/communaute/nil.d.ormeau/`);
    expect(await heading(page)).toBe("Nil d'Ormeau");
  });

  it('runs a job and reads its answer', async () => {
    await page.goto(`${platform.url}/local/taches`);
    const row = page.getByRole('row', { name: 'forge-poll' });
    expect(await row.textContent()).toContain('toutes les 10 minutes');
    await row.getByRole('button', { name: 'Lancer' }).click();
    await page.getByText(/^Dernière exécution réussie/).waitFor();
    expect(await page.locator('pre').textContent()).toContain('"failed": []');
    await page.goto(`${platform.url}/local/taches`);
    expect(await row.textContent()).toContain('réussie, le 20 novembre à');
  });

  it('moves to another day, where a page of the site has changed, and comes back', async () => {
    await page.goto(`${platform.url}/local/taches`);
    await page.getByLabel('Jour').fill('2027-12-01');
    await page.getByRole('button', { name: 'Passer à ce jour' }).click();
    await page.getByText('La plateforme reste à ce jour.').waitFor();
    expect(await page.getByRole('banner').textContent()).toContain('réglée au 1er décembre 2027');
    await page.goto(`${platform.url}/communaute/`);
    expect(await page.locator('main').textContent()).toContain('Au 1er décembre 2027');

    await page.goto(`${platform.url}/local/taches`);
    await page.getByRole('button', { name: 'Revenir à aujourd’hui' }).click();
    await page.getByText('La plateforme suit le jour réel.').waitFor();
    expect(await page.getByRole('banner').textContent()).not.toContain('réglée');
    await page.goto(`${platform.url}/communaute/`);
    expect(await page.locator('main').textContent()).not.toContain('Au 1er décembre 2027');
  });
});

it('finds the local pages accessible, also while something goes on', async () => {
  await arrive('Zita');
  const page = await platform.browser.newPage();
  const mail = await (await fetch(`${platform.url}/local/mails`)).text();
  const paths = [
    '/local/',
    '/local/mails',
    /\/local\/mails\/[^"]+/.exec(mail)?.[0] ?? '',
    '/local/messages',
    '/local/propositions',
    '/local/propositions/1',
    '/local/propositions/2',
    '/local/taches',
    '/local/taches/arrival-reminders',
  ];
  for (const path of paths) {
    await page.goto(platform.url + path);
    expect(await pageFaults(page), path).toEqual([]);
  }
  await page.goto(`${platform.url}/local/propositions/2`);
  await page.getByRole('button', { name: 'Approuver et publier' }).click();
  await page.getByText('Construction du site…').waitFor();
  expect(await pageFaults(page)).toEqual([]);
  await page.getByText('En ligne.').waitFor();
  await page.close();
});
