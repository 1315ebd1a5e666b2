import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { expectGood } from './expect-good.ts';
import { moveTo as moveToDay, runJob } from './local-actions.ts';
import { logIn } from './log-in.ts';
import { playedPlatform } from './played-platform.ts';

/** Her mission ends on 2026-12-05. */
const member = 'alienor.de.la.bruyere-blanche';
const work = `${member}@communs.example`;
const home = `${member}@exemple.invalid`;

const platform = playedPlatform(() => Promise.resolve({ TODAY: '2026-11-19' }));
let page: Page;

beforeAll(async () => {
  page = await (await platform.browser.newContext({ javaScriptEnabled: false })).newPage();
});

const moveTo = (day: string) => moveToDay(page, platform.url, day);
/** Runs the departures, and gives what the job answered. */
const depart = () => runJob(page, platform.url, 'departures');

/** The subjects of the mails to an address, newest first. */
async function mailsTo(address: string): Promise<string[]> {
  await page.goto(`${platform.url}/local/mails`);
  const rows = page.getByRole('row').filter({ hasText: address });
  const subjects = await rows.getByRole('link').allTextContents();
  return subjects.map((subject) => subject.replaceAll('\u00A0', ' ').trim());
}

async function openMail(subject: string): Promise<string> {
  await page.goto(`${platform.url}/local/mails`);
  await page
    .getByRole('row')
    .filter({ hasText: member })
    .getByRole('link', { name: subject })
    .first()
    .click();
  return (await page.locator('pre').textContent()) ?? '';
}

const main = async (): Promise<string> =>
  ((await page.locator('main').textContent()) ?? '').replaceAll('\u00A0', ' ').replace(/\s+/g, ' ');

describe('a departure, day by day', { timeout: 120_000 }, () => {
  it('sends no reminder of 15 days 16 days before', async () => {
    expect(await depart()).toContain(`${member} 2026-12-05 reminder-30 mail`);
    expect(await mailsTo(work)).toEqual(['Ta mission finit dans 16 jours']);
  });

  it('reminds 15 days before, by mail and on the chat, with a way to go on', async () => {
    await moveTo('2026-11-20');
    await depart();
    expect(await mailsTo(work)).toEqual(['Ta mission finit dans 15 jours', 'Ta mission finit dans 16 jours']);
    await page.goto(`${platform.url}/local/messages`);
    expect(await main()).toContain(`@${member}`);
    expect(await main()).toContain('ta mission finit dans 15 jours, le 5 décembre 2026');

    const mail = await openMail('Ta mission finit dans 15 jours');
    const link = /https?:\S+\/prolongation\/\S+/.exec(mail)?.[0] ?? '';
    await page.goto(link);
    expect(await main()).toContain('Aliénor de La Bruyère-Blanche');
    await page.getByRole('button', { name: 'Demander la prolongation' }).waitFor();
    await expectGood(page);
  });

  it('shows what closes and when, before anything does', async () => {
    await logIn(page, platform.url, work);
    await page.goto(`${platform.url}/compte/depart/`);
    const text = await main();
    expect(text).toContain('6 décembre 2026');
    expect(text).toContain('4 janvier 2027');
    expect(text).not.toContain('Ce qui est fermé');
    await expectGood(page);
  });

  it('reminds 2 days before, and closes the day after the last, with a receipt at home', async () => {
    await moveTo('2026-12-03');
    await depart();
    expect((await mailsTo(work))[0]).toBe('Ta mission finit dans 2 jours');
    await moveTo('2026-12-05');
    expect(await depart()).not.toContain(`${member} 2026-12-05 suspend-mailbox`);
    expect(await mailsTo(home)).toEqual([]);
    await moveTo('2026-12-06');
    const report = await depart();
    expect(report).toContain(`${member} 2026-12-05 suspend-mailbox mailbox`);
    expect(await mailsTo(home)).toEqual(['Tes accès sont fermés']);
    expect(await openMail('Tes accès sont fermés')).toContain('Boîte aux lettres suspendue');
  });

  it('lets her see what was closed, from home, and nothing else', async () => {
    await page.context().clearCookies();
    await logIn(page, platform.url, home);
    await page.goto(`${platform.url}/compte/depart/`);
    expect(await main()).toContain('Ce qui est fermé');
    expect(await main()).toContain('6 décembre 2026');
    await expectGood(page);
    await page.goto(`${platform.url}/compte/`);
    expect(await page.getByText('Changer d’adresse secondaire').count()).toBe(0);
  });

  it('moves her to the alumni 3 days after, deletes her mailbox 30 days after, and asks for nothing more', async () => {
    await moveTo('2026-12-08');
    expect(await depart()).toContain(`${member} 2026-12-05 move-to-alumni chat`);
    await moveTo('2027-01-04');
    expect(await depart()).toContain(`${member} 2026-12-05 delete-mailbox mailbox`);
    expect((await mailsTo(home))[0]).toBe('Ta boîte aux lettres est supprimée');
    await moveTo('2027-01-05');
    expect(await depart()).not.toContain(`${member} 2026-12-05`);
    expect(await mailsTo(home)).toHaveLength(3);
  });
});
