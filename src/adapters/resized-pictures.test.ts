import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, expect, it } from 'vitest';
import { resizedPictures } from './resized-pictures.ts';

const folder = await mkdtemp(join(tmpdir(), 'resized-'));
afterAll(() => rm(folder, { recursive: true }));
const resize = resizedPictures(folder);
const photo = await sharp({ create: { width: 300, height: 200, channels: 3, background: 'teal' } })
  .withExif({ IFD0: { Artist: 'Ondine Mistral' } })
  .jpeg()
  .toBuffer();

it('a picture becomes a still WebP of its shape, with nothing but pixels', async () => {
  const square = await resize(photo, { square: 112 });
  expect(square).toMatchObject({ width: 112, height: 112 });
  const { format, exif } = await sharp(await readFile(square?.path ?? '')).metadata();
  expect({ format, exif }).toEqual({ format: 'webp', exif: undefined });
  expect(await resize(photo, { width: 150 })).toMatchObject({ width: 150, height: 100 });
  expect(await resize(photo, { width: 900 })).toMatchObject({ width: 300, height: 200 });
});

it('is made once', async () => {
  const [one, two] = [await resize(photo, { square: 112 }), await resize(photo, { square: 112 })];
  expect(one).toEqual(two);
});

it.each(['Bonjour.', '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>', ''])(
  'is not made out of %j',
  async (text) => {
    expect(await resize(Buffer.from(text), { square: 112 })).toBeUndefined();
  },
);
