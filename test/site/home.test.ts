import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { load } from 'cheerio';
import { describe, expect, inject, it } from 'vitest';
import { visitedSite } from './visited-site.ts';

const { invented, faulty } = inject('sites');
const home = async (folder: string) => load(await readFile(join(folder, 'index.html'), 'utf8'));
const headings = ($: Awaited<ReturnType<typeof home>>) =>
  $('main h2')
    .toArray()
    .map((heading) => $(heading).text().trim());

describe('the home page', () => {
  it('says what the community is in the words of its content, and shows what is new', async () => {
    const $ = await home(invented);
    expect($('h1').text()).toBe('Des services publics fabriqués avec celles et ceux qui s’en servent');
    expect($('meta[name="description"]').attr('content')).toMatch(/^Secrétariat réunit des équipes/);
    expect(headings($)).toEqual([
      'Derniers changements de phase',
      'Prochains rendez-vous',
      'Actualités',
      'La communauté recrute',
      'Arriver dans la communauté',
      'Aller plus loin',
    ]);
    const text = $('main').text().replace(/\s+/g, ' ');
    expect(text).toContain('Depuis le 1er septembre 2026');
    expect(text).toContain('Mardi 24 novembre 2026, de 9 h à 9 h 45');
    expect(text).toMatch(/44 membres actifs/);
    for (const href of ['/arrivee/', '/api/', '/doc/', '/communaute/'])
      expect($(`main a[href="${href}"]`).length, href).toBe(1);
  });

  it('leaves out what a content has none of', async () => {
    const $ = await home(faulty);
    expect($('h1').text()).toBe('Secrétariat');
    expect(headings($)).toEqual([
      'Derniers changements de phase',
      'Arriver dans la communauté',
      'Aller plus loin',
    ]);
    expect($('main').text()).not.toMatch(/\b0\s+\p{L}/u);
    expect($('main a[href="/doc/"], main a[href="/actualites/"], main a[href="/agenda/"]')).toHaveLength(0);
    expect($('main ul:empty')).toHaveLength(0);
  });

  it('tells search engines how the site is searched', async () => {
    const $ = await home(invented);
    const data = JSON.parse($('script[type="application/ld+json"]').text()) as { '@graph': object[] };
    expect(data['@graph']).toMatchObject([{ '@type': 'WebSite' }, { '@type': 'Organization' }]);
  });
});

describe('the search of the home page', () => {
  const visited = visitedSite(invented);

  it('leads to the directory, which shows who was looked for', async () => {
    const page = await visited.browser.newPage();
    await page.goto(visited.url);
    await page.getByRole('searchbox', { name: /Chercher dans l’annuaire/ }).fill('ondine');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/communaute/annuaire/?q=ondine');
    await page.getByRole('heading', { name: '1 membre', exact: false }).waitFor();
    expect(await page.locator('#membres a').allTextContents()).toEqual(['Ondine Mistral']);
    await page.close();
  });
});
