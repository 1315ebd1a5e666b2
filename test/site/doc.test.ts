import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { extractText } from 'unpdf';
import { describe, expect, inject, it } from 'vitest';
import { serveSite } from '../../src/local/serve-site.ts';
import { axeViolations } from '../browser/axe.ts';
import { visitedSite } from './visited-site.ts';

const { invented, documentation } = inject('sites');
const visited = visitedSite(invented);

const html = (path: string) => readFile(join(invented, 'doc', path, 'index.html'), 'utf8');

describe('the documentation', () => {
  it('leads from page to page: menu, breadcrumb, previous and next, without a script', async () => {
    const context = await visited.browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${visited.url}/doc/arriver/premiere-semaine`);
    const menu = page.getByRole('navigation', { name: 'Sommaire de la documentation' });
    expect(await menu.locator('[aria-current="page"]').allInnerTexts()).toEqual(['La première semaine']);
    expect(await menu.getByRole('link', { name: 'Relire une proposition' }).isVisible()).toBe(false);
    const trail = page.locator('.fr-breadcrumb__link');
    expect((await trail.allInnerTexts()).slice(1)).toEqual([
      'Documentation',
      '🚪 Arriver dans la communauté',
      'La première semaine',
    ]);
    await page.locator('a[rel="next"]').click();
    expect(await page.locator('h1').innerText()).toBe('Écrire sa fiche');
    await page.locator('a[rel="prev"]').click();
    await page.getByRole('navigation', { name: 'Sur cette page' }).getByText('Mardi').click();
    expect(new URL(page.url()).hash).toBe('#mardi-le-cafe');
    await context.close();
  });

  it('keeps hidden pages out of the menu and of searches, not out of reach', async () => {
    const hidden = await html('outils/anciens-outils');
    expect(hidden).toContain('<meta name="robots" content="noindex"');
    const shown = await html('outils/boite-aux-lettres');
    expect(shown).not.toContain('anciens-outils');
  });

  it('answers at former addresses', async () => {
    const response = await fetch(`${visited.url}/doc/espace-membre`, { redirect: 'manual' });
    expect([response.status, response.headers.get('location')]).toEqual([301, '/doc/compte/']);
  });

  it('prints a clean page: the whole text, what is folded too, and nothing of the frame', async () => {
    const page = await visited.browser.newPage();
    await page.goto(`${visited.url}/doc/compte/`);
    const printed = await page.pdf({ format: 'A4' });
    const { text } = await extractText(new Uint8Array(printed), { mergePages: true });
    const lines = text.replace(/\s+/g, ' ');
    for (const shown of [
      'Mon compte',
      'réponse automatique',
      'sept jours pour revenir',
      'ne quittent pas le secrétariat',
    ])
      expect(lines).toContain(shown);
    for (const frame of ['Annuaire', 'Page suivante', 'Sur cette page', 'Flux des offres', 'Accueil'])
      expect(lines).not.toContain(frame);
    await page.close();
  });
});

describe('the real documentation, dropped in', () => {
  it.runIf(documentation)('has no accessibility violation, and fits a phone', async () => {
    const site = await serveSite({ folder: documentation ?? '', port: 0 });
    const page = await visited.browser.newPage({ viewport: { width: 360, height: 800 } });
    const report = JSON.parse(await readFile(join(documentation ?? '', 'build-report.json'), 'utf8')) as {
      problems: { severity: string }[];
    };
    expect(report.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    // Nothing beyond the machine: pictures of other sites stay away.
    await page.route('**', (route) =>
      route.request().url().startsWith(site.url) ? route.continue() : route.abort(),
    );
    await page.goto(`${site.url}/doc/`);
    const hrefs = await page
      .getByRole('navigation', { name: 'Sommaire de la documentation' })
      .locator('a[href^="/doc/"]')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
    expect(hrefs.length).toBeGreaterThan(60);
    const found: string[] = [];
    for (const href of hrefs) {
      const response = await page.goto(site.url + href);
      if (response?.status() !== 200) found.push(`${href}: ${String(response?.status())}`);
      found.push(...(await axeViolations(page)).map((line) => `${href}: ${line}`));
      const wide = () => document.documentElement.scrollWidth > document.documentElement.clientWidth;
      if (await page.evaluate(wide)) found.push(`${href}: too wide`);
    }
    expect(found).toEqual([]);
    expect(existsSync(join(documentation ?? '', 'doc', 'SUMMARY', 'index.html'))).toBe(false);
    await page.close();
    await site.close();
  });
});
