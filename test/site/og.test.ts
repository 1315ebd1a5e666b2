import { glob, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, inject, it } from 'vitest';
import { readSettings } from '../../src/adapters/env.ts';
import { ogPictureOf, ogPictures } from '../../src/site/og/og-pictures.ts';

const { invented } = inject('sites');

it('every picture for links is there, of the size that they are shown in, and light', async () => {
  const pictures = ogPictures(readSettings({}));
  for (const { path } of pictures) {
    const bytes = await readFile(join(invented, path));
    const { format, width, height } = await sharp(bytes).metadata();
    expect({ format, width, height }, path).toEqual({ format: 'png', width: 1200, height: 630 });
    expect(bytes.length, path).toBeLessThan(50_000);
  }
});

it('every page has one', async () => {
  const made = new Set(ogPictures(readSettings({})).map(({ path }) => path));
  const without: string[] = [];
  for await (const page of glob('**/*.html', { cwd: invented }))
    if (!made.has(ogPictureOf(`/${page}`))) without.push(page);
  expect(without).toEqual([]);
});
