import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** Moves the platform to a day, and waits for the site of that day. */
export async function moveTo(page: Page, url: string, day: string): Promise<void> {
  await page.goto(`${url}/local/taches`);
  await page.getByLabel('Jour', { exact: true }).fill(day);
  await page.getByRole('button', { name: 'Passer à ce jour' }).click();
  await page.waitForURL(/\/local\/taches$/, { timeout: 60_000 });
}

/** Runs a scheduled job, and gives what it answered, or what failed. */
export async function runJob(page: Page, url: string, name: string): Promise<string> {
  await page.goto(`${url}/local/taches`);
  await page.getByRole('button', { name: `Lancer ${name}` }).click();
  await page.getByRole('heading', { name: /^(?:Sa réponse|Ce qui a échoué)$/ }).waitFor();
  return (await page.locator('pre').textContent()) ?? '';
}

/** Approves the proposal that is open on the forge, and waits for its page. */
export async function approve(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Approuver et publier' }).click();
  await page.getByText('Cette proposition est approuvée.').waitFor({ timeout: 60_000 });
}

/** The text of the newest mail with a subject. */
export async function textOfMail(page: Page, url: string, subject: string | RegExp): Promise<string> {
  await page.goto(`${url}/local/mails`);
  await page.getByRole('link', { name: subject }).first().click();
  return (await page.locator('pre').textContent()) ?? '';
}

/** The first link of the newest mail with a subject that leads to a path, "/relecture/". */
export async function linkOfMail(
  page: Page,
  url: string,
  subject: string | RegExp,
  path: string,
): Promise<string> {
  const text = await textOfMail(page, url, subject);
  const link = text.match(/https?:\S+/g)?.find((one) => new URL(one).pathname === path);
  expect(link, `a link to ${path} in "${String(subject)}"`).toBeDefined();
  return link ?? '';
}
