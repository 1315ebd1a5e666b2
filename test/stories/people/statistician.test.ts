import { execFile, spawnSync } from 'node:child_process';
import { promisify } from 'node:util';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { expectGood } from '../expect-good.ts';
import { picturesOf } from '../pictures.ts';
import { playedPlatform } from '../played-platform.ts';

const { page: picture } = picturesOf('statistician');
const platform = playedPlatform();
let page: Page;
/** Active members by domaine, as the page of the statistics tells them. */
const published = new Map<string, number>();

beforeAll(async () => {
  page = await platform.browser.newPage();
});

describe('a statistician', () => {
  it('reads a figure on the site, with its table', async () => {
    await page.goto(platform.url);
    await page.getByRole('contentinfo').getByRole('link', { name: 'Statistiques' }).click();
    await page.getByRole('heading', { level: 1, name: 'Statistiques' }).waitFor();
    await picture(page, 'statistiques');
    await page.getByText('Tableau : Part de chaque domaine').click();
    const rows = page.getByRole('region', { name: /^Tableau.*Part de chaque domaine$/ }).locator('tbody tr');
    for (const row of await rows.all()) {
      const [domaine = '', count = ''] = await row.locator('th, td').allTextContents();
      published.set(domaine.trim(), Number(count));
    }
    expect(published.get('Développement')).toBe(12);
    expect([...published.values()].reduce((sum, count) => sum + count, 0)).toBe(44);
    await picture(page, 'tableau');
    await expectGood(page);
  });

  it('follows the example in Python, and counts the same', async (context) => {
    await page.getByRole('main').getByRole('link', { name: 'données ouvertes' }).first().click();
    await page.getByRole('heading', { level: 1, name: 'Données ouvertes' }).waitFor();
    await picture(page, 'donnees-ouvertes');
    await expectGood(page);
    const shown = page.locator('h3', { hasText: 'Python' }).locator('xpath=following-sibling::pre[1]');
    const program = await shown.innerText();
    await page.getByRole('link', { name: 'example.py' }).click();
    expect(await page.locator('body').innerText()).toContain('Python 3, sans bibliothèque');
    if (spawnSync('python3', ['--version']).status !== 0)
      context.skip('python3 is not on this machine: the example was not run.');
    const { stdout } = await promisify(execFile)('python3', ['-c', program]);
    const counted = stdout
      .trim()
      .split('\n')
      .map((line) => /^(\d+) (.+)$/.exec(line))
      .map((found) => [found?.[2] ?? '', Number(found?.[1])] as const);
    expect(new Map(counted)).toEqual(published);
  });
});
