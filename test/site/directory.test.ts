import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, inject, it } from 'vitest';
import { visitedSite } from './visited-site.ts';

const { invented } = inject('sites');

const visited = visitedSite(invented);
let page: Page;
beforeEach(async () => {
  page = await visited.browser.newPage();
});
afterEach(async () => {
  await page.close();
});

const open = async (query = '') => {
  await page.goto(`${visited.url}/communaute/annuaire/${query}`);
  await page.locator('#recherche').waitFor();
};
const names = () => page.locator('#membres a').allTextContents();
const heading = (text: string | RegExp) => page.locator('#nombre').filter({ hasText: text }).waitFor();
const box = (name: string, value: string) => page.locator(`input[name="${name}"][value="${value}"]`);
const countOf = (name: string, value: string) =>
  page.locator(`.s-facet__option:has(input[name="${name}"][value="${value}"]) [data-count]`).textContent();
const asked = () => new URL(page.url()).search;

describe('the directory', () => {
  it('finds a member by the beginning of a name, without accents or capitals', async () => {
    await open();
    await page.getByLabel('Chercher un membre').fill('celest');
    await heading('1 membre trouvé');
    expect(await names()).toEqual([expect.stringContaining('Célestine')]);
    expect(asked()).toBe('?q=celest');
  });

  it('forgives a small typo', async () => {
    await open('?q=Célestime');
    await heading('1 membre trouvé');
    expect(await names()).toEqual([expect.stringContaining('Célestine')]);
  });

  it('narrows by several facets at once, and each count says what choosing it finds', async () => {
    await open();
    await box('activite', 'active').check({ force: true });
    await box('domaine', 'Développement').check({ force: true });
    await heading(/membres trouvés/);
    expect(asked()).toBe('?activite=active&domaine=D%C3%A9veloppement');
    const design = await countOf('domaine', 'Design');
    await box('domaine', 'Développement').uncheck({ force: true });
    await box('domaine', 'Design').check({ force: true });
    await heading(`${design} membres trouvés`);
    const found = await names();
    await open(asked());
    await heading(`${design} membres trouvés`);
    expect(await names()).toEqual(found);
    expect(await box('domaine', 'Design').isChecked()).toBe(true);
  });

  it('shows each filter, which a click takes away, and the browser’s Back brings back', async () => {
    await open('?competence=UX&domaine=Design');
    await heading(/trouvés?/);
    await page.getByRole('button', { name: 'Retirer le filtre UX' }).click();
    await page.getByRole('button', { name: 'Retirer le filtre UX' }).waitFor({ state: 'detached' });
    expect(asked()).toBe('?domaine=Design');
    await page.goBack();
    await page.getByRole('button', { name: 'Retirer le filtre UX' }).waitFor();
    expect(asked()).toBe('?competence=UX&domaine=Design');
    expect(await box('competence', 'UX').isChecked()).toBe(true);
  });

  it('makes one step of the history out of a text', async () => {
    await open();
    await page.getByLabel('Chercher un membre').pressSequentially('celest');
    await heading('1 membre trouvé');
    await page.goBack();
    await heading('60 membres');
    expect(asked()).toBe('');
    expect(await page.getByLabel('Chercher un membre').inputValue()).toBe('');
  });

  it('sorts by the day of arrival', async () => {
    await open();
    await page.getByLabel('Trier par').selectOption('arrivee');
    await page.waitForURL('**/?tri=arrivee');
    await open('?arrivee=recente&tri=arrivee');
    await heading(/trouvés?/);
    const recent = await names();
    await open('?tri=arrivee');
    // The page says how many there are before it is alive.
    await expect.poll(async () => (await names()).filter((name) => recent.includes(name))).toEqual(recent);
  });

  it('shows page after page, and never all at once', async () => {
    await open();
    const seen = new Set<string>();
    for (const number of [1, 2, 3]) {
      await heading(`page ${number} sur 3`);
      for (const name of await page
        .locator('#membres a')
        .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? '')))
        seen.add(name);
      if (number < 3) await page.getByRole('link', { name: 'Page suivante' }).press('Enter');
    }
    expect(seen.size).toBe(60);
    expect(asked()).toBe('?page=3');
    expect(await page.locator('#nombre').evaluate((title) => title === document.activeElement)).toBe(true);
  });

  it('says what to do when nobody matches, and starts afresh', async () => {
    await open('?q=xyzxyz');
    await page.getByText('Aucun membre ne correspond').first().waitFor();
    await page.getByRole('button', { name: 'Effacer la recherche' }).press('Space');
    await heading('60 membres, dont');
    expect(asked()).toBe('');
  });

  it('tells a screen reader the count once the typing rests', async () => {
    await open();
    await page.locator('#pages a').first().waitFor();
    const said = page.getByRole('status');
    expect(await said.textContent()).toBe('');
    await page.getByLabel('Chercher un membre').pressSequentially('celestine');
    await said.filter({ hasText: '1 membre trouvé' }).waitFor({ state: 'attached' });
  });

  it('says when the index does not come, and leaves the letters', async () => {
    await page.route('**/membres.json', (route) => route.abort());
    await open();
    await page.getByRole('alert').filter({ hasText: 'La recherche n’est pas arrivée' }).waitFor();
    expect(await page.getByLabel('Chercher un membre').isVisible()).toBe(false);
    expect(await names()).toHaveLength(24);
  });

  it('works without JavaScript: first members, then pages by letter', async () => {
    const bare = await visited.browser.newContext({ javaScriptEnabled: false });
    const still = await bare.newPage();
    await still.goto(`${visited.url}/communaute/annuaire/`);
    expect(await still.locator('#membres a').count()).toBe(24);
    expect(await still.locator('#q, #tri, #filtres').filter({ visible: true }).count()).toBe(0);
    await still.getByRole('link', { name: 'Z', exact: true }).click();
    expect(await still.locator('main').textContent()).toContain('Zéphyrin');
    await bare.close();
  });
});

describe('members’ pictures', () => {
  it('are small copies of the content’s files, by id or by what the file names', async () => {
    await open('?q=mistral');
    await heading('1 membre trouvé');
    const shown = await page
      .locator('#membres img')
      .evaluate((picture: HTMLImageElement) => picture.decode().then(() => picture.naturalWidth));
    expect(shown).toBe(112);
    await page.goto(`${visited.url}/communaute/edith.o/`);
    const own = page.locator('main img');
    expect([await own.getAttribute('src'), await own.getAttribute('alt')]).toEqual([
      '/communaute/edith.o/photo-128.webp',
      '',
    ]);
  });

  it('give way to initials that screen readers pass over', async () => {
    await open('?q=autan');
    await heading('1 membre trouvé');
    const initials = page.locator('#membres .s-avatar');
    expect([await initials.textContent(), await initials.getAttribute('aria-hidden')]).toEqual([
      'ZA',
      'true',
    ]);
  });
});

describe('a member’s page', () => {
  const html = (id: string) => readFile(join(invented, 'communaute', id, 'index.html'), 'utf8');

  it('says clearly that somebody has left', async () => {
    expect(await html('zephyrin_autan')).toContain('A quitté la communauté le 30 août 2019.');
    expect(await html('ondine.mistral')).not.toContain('A quitté la communauté');
  });

  it('tells search engines who she is', async () => {
    const [, json = ''] =
      /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(await html('ondine.mistral')) ?? [];
    expect(JSON.parse(json)).toMatchObject({
      '@type': 'Person',
      name: 'Ondine Mistral',
      jobTitle: 'Responsable de l’animation',
      url: 'https://communs.example/communaute/ondine.mistral/',
      image: 'https://communs.example/communaute/ondine.mistral/photo-128.webp',
      sameAs: ['https://ondine-mistral.example'],
    });
  });

  it('leads from a skill to all who have it', async () => {
    await page.goto(`${visited.url}/communaute/ondine.mistral/`);
    await page.getByRole('link', { name: 'Facilitation' }).click();
    await page.getByRole('button', { name: 'Retirer le filtre Facilitation' }).waitFor();
    await heading(/membres trouvés/);
  });
});
