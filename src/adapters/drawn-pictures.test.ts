import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { jsx } from 'satori/jsx/jsx-runtime';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { drawnPictures, drawnTypeface } from './drawn-pictures.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'drawn-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true });
});

const drawing = (text: string, color = '#3a3a68') => ({
  layout: jsx('div', { style: { fontFamily: drawnTypeface, fontSize: 60, color }, children: text }),
  width: 600,
  height: 300,
});
const pixelsOf = async (path: string) =>
  sharp(await readFile(path))
    .raw()
    .toBuffer();

it('draws a PNG of the size that was asked for, with the text in it', async () => {
  const draw = drawnPictures(folder);
  const path = await draw(drawing('Œuvre à Łódź'));
  expect(await sharp(await readFile(path)).metadata()).toMatchObject({
    format: 'png',
    width: 600,
    height: 300,
  });
  expect((await stat(path)).size).toBeLessThan(20_000);
  const other = await draw(drawing('Œuvre à Lodz'));
  expect(await pixelsOf(path)).not.toEqual(await pixelsOf(other));
});

it('draws the same thing once', async () => {
  const draw = drawnPictures(folder);
  const path = await draw(drawing('Une fois'));
  const files = await readdir(folder);
  await writeFile(path, 'kept');
  expect(await drawnPictures(folder)(drawing('Une fois'))).toBe(path);
  expect((await stat(path)).size).toBe(4);
  expect(await readdir(folder)).toEqual(files);
  expect(await draw(drawing('Une fois', '#000000'))).not.toBe(path);
});
