import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, inject, it } from 'vitest';
import { serveSite } from '../../src/local/serve-site.ts';
import { axeViolations } from '../browser/axe.ts';
import { visitedSite } from './visited-site.ts';

const { invented, 'corpus 2026-08': corpus } = inject('sites');
const pageBudget = 70_000;
const mostNodes = 1_500;

const visited = visitedSite(invented);
let page: Page;
beforeEach(async () => {
  page = await visited.browser.newPage();
});
afterEach(async () => {
  await page.close();
});

const open = async (path: string) => {
  await page.goto(visited.url + path);
};
const openList = async (query = '') => {
  await open(`/startups/${query}`);
  await page.locator('#recherche').waitFor();
};
const found = () => page.locator('#liste a').allTextContents();
const heading = (text: string) => page.getByRole('heading', { name: text, exact: true }).waitFor();

describe('the list of startups', () => {
  it.each([
    ['riviere', ['Eau claire']],
    ['Carnt de verger', ['Carnet de verger']],
    ['nestj', ['Boussole']],
  ])('finds %j', async (text, titles) => {
    await openList();
    await page.getByLabel('Chercher une startup').fill(text);
    await heading('1 startup trouvée');
    expect(await found()).toEqual(titles);
    expect(new URL(page.url()).searchParams.get('q')).toBe(text);
    await expect.poll(() => page.locator('#annonce').textContent()).toBe('1 startup trouvée');
  });

  it('narrows by phase and incubator, each value with what it would leave, and Back takes a choice again', async () => {
    await openList();
    const phase = page.getByLabel('Phase', { exact: true });
    const option = await phase.locator('option[value="acceleration"]').textContent();
    const count = Number(/\((\d+)\)/.exec(option ?? '')?.[1]);
    await phase.selectOption('acceleration');
    await heading(`${count} startups trouvées`);
    expect(await found()).toHaveLength(count);
    await page
      .getByLabel('Incubateur', { exact: true })
      .selectOption({ label: 'La Fabrique des saisons (1)' });
    await heading('1 startup trouvée');
    expect(Object.fromEntries(new URL(page.url()).searchParams)).toEqual({
      phase: 'acceleration',
      incubateur: 'fabrique-des-saisons',
    });
    await page.goBack();
    await heading(`${count} startups trouvées`);
    await page.getByRole('button', { name: 'Retirer le filtre Phase\u00A0: Accélération' }).press('Enter');
    await heading('Actives (11)');
    expect(new URL(page.url()).search).toBe('');
  });

  it('opens narrowed by its address, and says what to do where nothing is left', async () => {
    await openList('?techno=fastapi&impact=valide');
    await heading('1 startup trouvée');
    await openList('?theme=inconnu');
    await heading('Aucune startup ne correspond');
    await page.getByText('Retire un filtre').waitFor();
    await page.getByRole('button', { name: 'Effacer la recherche' }).press('Space');
    await heading('Actives (11)');
  });

  it('never names a hidden incubator', async () => {
    await openList();
    expect(await page.getByLabel('Incubateur', { exact: true }).textContent()).not.toContain('discret');
    for (const folder of ['startups', 'incubateurs', 'organisations', 'equipes', 'communaute/animation'])
      for (const file of await readdir(join(invented, folder), { recursive: true }))
        if (/\.(?:html|json)$/.test(file))
          expect(await readFile(join(invented, folder, file), 'utf8'), file).not.toMatch(
            /laboratoire[ -]discret/i,
          );
  });

  it('works without JavaScript: every startup, active ones apart, and pages by letter', async () => {
    const bare = await visited.browser.newContext({ javaScriptEnabled: false });
    const still = await bare.newPage();
    await still.goto(`${visited.url}/startups/`);
    expect(await still.locator('#toutes .s-card').count()).toBe(14);
    await still.getByRole('heading', { name: 'Terminées ou transférées (3)' }).waitFor();
    expect(await still.locator('#recherche').isVisible()).toBe(false);
    await still.goto(`${visited.url}/startups/lettre/b/`);
    expect(await still.locator('main').textContent()).toContain('Boussole');
    await bare.close();
  });
});

describe('a startup’s page', () => {
  it('draws its life, and says the same in a table', async () => {
    await open('/startups/eau-claire');
    const drawing = page.getByRole('img', { name: 'Les phases de Eau claire' });
    expect(await drawing.locator('.s-life__phase').count()).toBe(3);
    expect(await drawing.locator('.s-life__event').count()).toBe(4);
    const rows = page.getByRole('table', { name: /^Les phases/ }).getByRole('row');
    expect(await rows.allTextContents()).toEqual([
      expect.stringContaining('Phase'),
      expect.stringMatching(/Investigation.*du 5 septembre 2022 au 31 janvier 2023/s),
      expect.stringMatching(/Construction.*1\san et 2\smois/s),
      expect.stringMatching(/Accélération.*depuis le 15 avril 2024/s),
    ]);
  });

  it('says what is published and what is missing, and who to turn to', async () => {
    await open('/startups/carnet-de-verger');
    const row = (name: string) => page.getByRole('row', { name }).textContent();
    expect(await row('Budget')).toContain('Non publié');
    expect(await row('Déclaration d’accessibilité')).toContain('Non conforme');
    await open('/startups/eau-claire');
    expect(await page.locator('#contact').textContent()).toContain('Isaure Vercors-Belledonne');
    expect(await page.getByRole('link', { name: 'python' }).getAttribute('href')).toBe(
      '/startups/?techno=python',
    );
    const data = await page.locator('script[type="application/ld+json"]').textContent();
    expect(JSON.parse(data ?? '')).toMatchObject({ '@type': 'GovernmentService', name: 'Eau claire' });
  });
});

it('the phases are explained, with how many startups are in each, and lead to them', async () => {
  await open('/startups/phases/');
  const phase = page
    .getByRole('listitem')
    .filter({ has: page.getByRole('heading', { name: 'Construction' }) });
  expect(await phase.textContent()).toContain('première version');
  await phase.getByRole('link', { name: '2 startups aujourd’hui' }).click();
  await heading('2 startups trouvées');
});

it('an organisation tells what it sponsors and which incubators it owns; the list narrows as one types', async () => {
  await open('/organisations/');
  await page.getByLabel('Chercher une organisation').fill('msc');
  expect(await page.locator('main [data-item]:visible').count()).toBe(1);
  await page.getByRole('link', { name: 'Ministère des Saisons et du Climat' }).click();
  await page.getByRole('link', { name: 'La Fabrique des saisons' }).waitFor();
  await page.getByRole('link', { name: 'Eau claire' }).waitFor();
});

describe('the animation team', () => {
  it('says who it is, what it commits to, how to reach it, and who to turn to', async () => {
    await open('/communaute/animation/');
    const text = await page.locator('main').textContent();
    for (const told of [
      'Ondine Mistral',
      'sous deux jours ouvrés',
      'animation@communs.example',
      '#animation',
    ])
      expect(text).toContain(told);
    await page.getByLabel('Chercher à qui s’adresser').fill('eau cl');
    await expect.poll(() => page.locator('#filtre-annonce').textContent()).toBe('1 résultat');
    expect(await page.locator('tr:visible[data-item]').textContent()).toContain('Isaure Vercors-Belledonne');
    await page.getByLabel('Chercher à qui s’adresser').fill('xyzxyz');
    await page.getByRole('link', { name: 'chercher une startup' }).click();
    await heading('Aucune startup ne correspond');
    expect(new URL(page.url()).search).toBe('?q=xyzxyz');
  });

  it('lists everybody without JavaScript', async () => {
    const bare = await visited.browser.newContext({ javaScriptEnabled: false });
    const still = await bare.newPage();
    await still.goto(`${visited.url}/communaute/animation/`);
    const tables = await still.getByRole('table').allTextContents();
    expect(tables).toHaveLength(3);
    expect(tables[1]).toContain('Équipe Coaching');
    await bare.close();
  });
});

it.each([360, 1280])('has no accessibility violation at %i px, narrowed or not', async (width) => {
  await page.setViewportSize({ width, height: 900 });
  for (const path of [
    '/startups/?q=eau',
    '/startups/?phase=construction',
    '/startups/eau-claire',
    '/communaute/animation/?q=xyz',
    '/organisations/ministere-des-saisons/',
    '/equipes/atelier-central-animation/',
  ]) {
    await open(path);
    await page.waitForLoadState('networkidle');
    expect(await axeViolations(page), path).toEqual([]);
    const isTooWide = () =>
      page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
    expect(await isTooWide(), path).toBe(false);
  }
});

describe.runIf(corpus)('the community’s own startups', () => {
  it('have pages within the budget, styles included', async () => {
    const folder = corpus ?? '';
    const assets = await readdir(join(folder, '_astro'));
    const weigh = async (path: string) => gzipSync(await readFile(join(folder, path))).length;
    const styles = new Map<string, number>();
    for (const name of assets.filter((asset) => asset.endsWith('.css')))
      styles.set(name, await weigh(`_astro/${name}`));
    const heavy: string[] = [];
    for (const file of (await readdir(join(folder, 'startups'))).filter((name) => name.endsWith('.html'))) {
      const html = await readFile(join(folder, 'startups', file), 'utf8');
      const linked = [...styles].filter(([name]) => html.includes(name));
      const weight = gzipSync(html).length + linked.reduce((sum, [, style]) => sum + style, 0);
      if (weight > pageBudget) heavy.push(`${file}: ${weight}`);
    }
    expect(heavy).toEqual([]);
  });

  it('are listed in a light page', async () => {
    const real = await serveSite({ folder: corpus ?? '', port: 0 });
    await page.goto(`${real.url}/startups/?etat=active`);
    await page.locator('#liste li').first().waitFor();
    expect(await page.evaluate(() => document.querySelectorAll('*').length)).toBeLessThanOrEqual(mostNodes);
    await real.close();
  });
});
