import type { Page } from 'playwright-core';
import { linkOfMail } from './local-actions.ts';

/** Logs in as whoever holds an address, by the link of the newest mail of the local mail page. */
export async function logIn(page: Page, url: string, address: string): Promise<void> {
  await page.goto(`${url}/connexion/`);
  await page.getByLabel('Adresse électronique').fill(address);
  await page.getByRole('button', { name: 'Recevoir un lien' }).click();
  await page.getByRole('heading', { name: 'Regarde tes courriels' }).waitFor();
  await page.goto(await linkOfMail(page, url, 'Ton lien de connexion', '/connexion/lien/'));
  await page.getByRole('button', { name: 'Me connecter' }).click();
  await page.getByRole('heading', { name: 'Mon compte' }).waitFor();
}
