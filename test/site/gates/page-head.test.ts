import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { load } from 'cheerio';
import { expect, inject, it } from 'vitest';
import { siteUrl } from '../build-sites.ts';
import { builtPages } from './page-types.ts';

const { invented } = inject('sites');

it('every page says what it is: one title of its own, one main heading, its language', async () => {
  const faults: string[] = [];
  for (const page of await builtPages(invented)) {
    const $ = load(await readFile(join(invented, page), 'utf8'));
    const heads = $('h1').length;
    if (heads !== 1) faults.push(`${page}: ${heads} h1`);
    if ($('html').attr('lang') !== 'fr') faults.push(`${page}: no language`);
    if ($('head title').text().trim() === '') faults.push(`${page}: no title`);
  }
  expect(faults).toEqual([]);
});

it('what search engines may show has a description and its own address; what they may not has neither link', async () => {
  const faults: string[] = [];
  for (const page of await builtPages(invented)) {
    const $ = load(await readFile(join(invented, page), 'utf8'));
    const canonical = $('link[rel="canonical"]').attr('href');
    if ($('meta[name="robots"]').attr('content') === 'noindex') {
      if (canonical !== undefined) faults.push(`${page}: noindex, and a canonical address`);
      continue;
    }
    const path = page.replace(/(^|\/)index\.html$/, '$1').replace(/\.html$/, '');
    if (canonical !== new URL(path, `${siteUrl}/`).href)
      faults.push(`${page}: canonical ${canonical ?? 'missing'}`);
    if (!$('meta[name="description"]').attr('content')) faults.push(`${page}: no description`);
  }
  expect(faults).toEqual([]);
});
