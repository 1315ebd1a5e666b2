import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { load } from 'cheerio';
import { parse } from 'csv-parse/sync';
import { describe, expect, inject, it } from 'vitest';
import { axeViolations } from '../browser/axe.ts';
import { visitedSite } from './visited-site.ts';

const sites = inject('sites');
const visited = visitedSite(sites.invented);
const weightBudget = 150_000;

interface HeadcountRow {
  readonly month: string;
  readonly active: number;
  readonly status: Readonly<Record<string, number>>;
  readonly domaine: Readonly<Record<string, number>>;
}

const lines = async (folder: string, name: string): Promise<Record<string, string>[]> =>
  parse(await readFile(join(folder, 'stats', `${name}.csv`), 'utf8'), { columns: true });

describe.each(['invented', 'corpus 2026-08', 'corpus 2022-06'] as const)('the figures of %s', (name) => {
  const folder = sites[name] ?? '';

  it.runIf(folder)('are the open data’s numbers', async () => {
    const headcount = JSON.parse(
      await readFile(join(folder, 'api/v3/history/headcount.json'), 'utf8'),
    ) as HeadcountRow[];
    for (const [file, field] of [
      ['membres-par-statut', 'status'],
      ['membres-par-domaine', 'domaine'],
    ] as const) {
      const rows = await lines(folder, file);
      expect(rows.length).toBeGreaterThan(0);
      expect(rows).toEqual(
        headcount.map((row) => ({
          month: row.month,
          active: String(row.active),
          ...Object.fromEntries(
            Object.keys(rows[0] ?? {})
              .filter((key) => key !== 'month' && key !== 'active')
              .map((key) => [key, String(row[field][key] ?? 0)]),
          ),
        })),
      );
      for (const { month, active, ...parts } of rows)
        expect(
          Object.values(parts).reduce((sum, part) => sum + Number(part), 0),
          month,
        ).toBe(Number(active));
    }
  });

  it.runIf(folder)('weigh little, and each has its chart, its message, its table and its file', async () => {
    const html = await readFile(join(folder, 'stats/index.html'));
    expect(gzipSync(html).length).toBeLessThan(weightBudget);
    const $ = load(html);
    const files = (await readdir(join(folder, 'stats'))).filter((file) => file.endsWith('.csv'));
    expect($('figure').length).toBe(files.length);
    for (const figure of $('figure').toArray()) {
      const csv = $(figure).find('a[download]').attr('href')?.slice('/stats/'.length) ?? '';
      expect(files).toContain(csv);
      expect($(figure).find('svg[role="img"] > title').text()).not.toBe('');
      expect($(figure).find('svg[role="img"] > desc').text()).toBe($(figure).find('figcaption p').text());
      const shown = $(figure).find('tbody tr').length;
      expect(shown, csv).toBe((await lines(folder, csv.replace('.csv', ''))).length);
    }
  });
});

it('the figures read well in both themes, and by forced colours', async () => {
  const found: string[] = [];
  for (const [colorScheme, forcedColors] of [
    ['light', 'none'],
    ['dark', 'none'],
    ['dark', 'active'],
  ] as const) {
    const page = await visited.browser.newPage({ colorScheme, forcedColors });
    await page.goto(`${visited.url}/stats/`);
    await page.locator('details').evaluateAll((all) => {
      for (const details of all) details.setAttribute('open', '');
    });
    found.push(...(await axeViolations(page)).map((line) => `${colorScheme}, ${forcedColors}: ${line}`));
  }
  expect(found).toEqual([]);
});
