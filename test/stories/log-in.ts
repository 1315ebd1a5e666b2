import type { Page } from 'playwright-core';

/** Logs in as whoever holds an address, by the link of the newest mail of the local mail page. */
export async function logIn(page: Page, url: string, address: string): Promise<void> {
  await page.goto(`${url}/connexion/`);
  await page.getByLabel('Adresse électronique').fill(address);
  await page.getByRole('button', { name: 'Recevoir un lien' }).click();
  await page.getByRole('heading', { name: 'Regarde tes courriels' }).waitFor();
  await page.goto(await linkOfMail(page, url, 'Ton lien de connexion'));
  await page.getByRole('button', { name: 'Me connecter' }).click();
  await page.getByRole('heading', { name: 'Mon compte' }).waitFor();
}

/** The first link with a token in the newest mail with a subject. */
export async function linkOfMail(page: Page, url: string, subject: string): Promise<string> {
  await page.goto(`${url}/local/mails`);
  await page.getByRole('link', { name: subject }).first().click();
  const text = (await page.locator('pre').textContent()) ?? '';
  const link = /https?:\S+jeton=\S+/.exec(text)?.[0];
  if (link === undefined) throw new Error(`The mail "${subject}" has no link.`);
  return link;
}
