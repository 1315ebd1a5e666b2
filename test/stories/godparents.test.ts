import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { expectGood } from './expect-good.ts';
import { memberOnPhone } from './member-on-phone.ts';
import { playedPlatform } from './played-platform.ts';

const platform = playedPlatform();
/** Each on a phone without scripts. */
let newcomer: Page;
let administrator: Page;
let godparent: Page;

beforeAll(async () => {
  newcomer = await memberOnPhone(platform, 'amaury.aravis');
  administrator = await memberOnPhone(platform, 'ondine.mistral');
  godparent = await memberOnPhone(platform, 'anemone.balafon');
});

const notice = async (page: Page) => (await page.getByRole('status').textContent())?.trim();
const own = () => newcomer.locator('section', { hasText: 'Ta marraine ou ton parrain' }).locator('p').first();

describe('a member who wants a godparent', () => {
  it('says so in her account, and sees that one is looked for', async () => {
    await newcomer.goto(`${platform.url}/compte/`);
    await newcomer.getByText('En demander, ou ne plus en demander').click();
    const form = newcomer.locator('form[action="/api/account/godparent"]');
    // The design system draws the box on its label.
    await form.getByText('Je veux une marraine ou un parrain').click();
    await form.getByRole('button', { name: 'Enregistrer' }).click();
    expect(await notice(newcomer)).toBe('C’est noté.');
    expect(await own().textContent()).toContain('Nous cherchons quelqu’un.');
    await expectGood(newcomer);
  });

  it('is given one by an administrator, who sees her search', async () => {
    await administrator.goto(`${platform.url}/console/`);
    await administrator.getByRole('link', { name: 'Marrainages' }).click();
    expect(await administrator.locator('.s-entry').textContent()).toMatch(
      /Amaury Aravis[^]*Recherche en cours/,
    );
    await administrator.getByLabel('Personne qui arrive').selectOption({ label: 'Amaury Aravis' });
    await administrator.getByLabel('Marraine ou parrain').fill('personne');
    await administrator.getByRole('button', { name: 'Choisir' }).click();
    expect(await administrator.locator('#marraine-message').textContent()).toBe(
      'Personne n’a cet identifiant.',
    );
    await administrator.getByLabel('Marraine ou parrain').fill('anemone.balafon');
    await administrator.getByRole('button', { name: 'Choisir' }).click();
    expect(await notice(administrator)).toContain('C’est fait');
    expect(await administrator.locator('.s-entry').textContent()).toContain('Anémone Balafon');
    await expectGood(administrator);
  });

  it('sees who accompanies her; the godparent sees whom, and makes a pause', async () => {
    await newcomer.reload();
    expect(await own().textContent()).toMatch(/Quelqu’un t’accompagne[^]*Anémone Balafon/);
    await godparent.goto(`${platform.url}/compte/`);
    await godparent.getByRole('link', { name: 'Accompagner des personnes qui arrivent' }).click();
    await godparent.getByRole('link', { name: 'Amaury Aravis' }).waitFor();
    await godparent.getByText('Je suis en pause').click();
    await godparent.getByRole('button', { name: 'Enregistrer' }).click();
    expect(await notice(godparent)).toBe('C’est noté.');
    await godparent.getByText('personne ne te demande rien').waitFor();
    await expectGood(godparent);
  });

  it('finds a clear page behind a link that is not good', async () => {
    const response = await godparent.goto(
      `${platform.url}/marrainage/?pour=amaury.aravis&membre=x&jusqua=1&cle=x`,
    );
    expect(response?.status()).toBe(403);
    await godparent.getByRole('alert').waitFor();
    await expectGood(godparent);
  });
});
