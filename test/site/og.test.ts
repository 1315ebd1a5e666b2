import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { load } from 'cheerio';
import sharp from 'sharp';
import { expect, inject, it } from 'vitest';
import { siteUrl } from './build-sites.ts';
import { builtPages } from './gates/page-types.ts';

const { invented } = inject('sites');

it('every page that search engines may show names a picture of its section, a PNG of 1200 by 630 that weighs little', async () => {
  const faults: string[] = [];
  const pictures = new Set<string>();
  for (const page of await builtPages(invented)) {
    const $ = load(await readFile(join(invented, page), 'utf8'));
    if ($('link[rel="canonical"]').length === 0) continue;
    const meta = (property: string) => $(`meta[property="${property}"]`).attr('content') ?? '';
    const picture = meta('og:image');
    pictures.add(picture);
    if (!picture.startsWith(`${siteUrl}/og/`)) faults.push(`${page}: ${picture}`);
    if (`${meta('og:image:width')}x${meta('og:image:height')}` !== '1200x630') faults.push(`${page}: size`);
    if (meta('og:image:alt') === '') faults.push(`${page}: no alternative`);
    if ($('meta[name="twitter:card"]').attr('content') !== 'summary_large_image')
      faults.push(`${page}: card`);
  }
  expect(faults).toEqual([]);
  expect(pictures.size).toBe(10);
  for (const picture of pictures) {
    const bytes = await readFile(join(invented, new URL(picture).pathname));
    expect(await sharp(bytes).metadata()).toMatchObject({ format: 'png', width: 1200, height: 630 });
    expect(bytes.length, picture).toBeLessThan(40_000);
  }
});
