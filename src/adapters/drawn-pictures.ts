import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import type { SatoriOptions } from 'satori';
import type { JSXElement } from 'satori/jsx';
import { sharpLibrary } from './sharp-library.ts';
import { replaceFile } from './write-file-atomically.ts';

/** The typeface of drawn pictures, which has an open licence (SIL OFL 1.1). */
export const drawnTypeface = 'Public Sans';
const weights = [400, 700] as const;
const alphabets = ['latin', 'latin-ext'] as const;
/** Enough for two inks on two grounds, with their edges. */
const colours = 32;

/** What is drawn, in HTML and CSS as satori reads it. */
interface Drawing {
  readonly layout: JSXElement;
  /** In pixels. */
  readonly width: number;
  readonly height: number;
}

/** Gives the PNG file of a drawing, in the cache. */
export type DrawPicture = (drawing: Drawing) => Promise<string>;

/** Draws PNG pictures of few colours. Each is drawn once and kept in the folder under the hash of what is drawn. */
export const drawnPictures =
  (folder: string): DrawPicture =>
  async (drawing) => {
    const hash = createHash('sha256').update(JSON.stringify(drawing)).digest('hex').slice(0, 20);
    const path = join(folder, `${hash}.png`);
    if (!existsSync(path)) await replaceFile(path, await draw(drawing));
    return path;
  };

/** The libraries are loaded here: with a full cache, none is needed. */
async function draw({ layout, width, height }: Drawing): Promise<Uint8Array> {
  const [{ default: satori }, { Resvg }, open] = await Promise.all([
    import('satori'),
    import('@resvg/resvg-js'),
    sharpLibrary(),
  ]);
  const svg = await satori(layout, { width, height, fonts: await fonts() });
  const { pixels } = new Resvg(svg, { font: { loadSystemFonts: false } }).render();
  return open(pixels, { raw: { width, height, channels: 4 } })
    .removeAlpha()
    .png({ palette: true, colours, dither: 0 })
    .toBuffer();
}

let read: Promise<SatoriOptions['fonts']> | undefined;

function fonts(): Promise<SatoriOptions['fonts']> {
  read ??= Promise.all(
    alphabets.flatMap((alphabet) =>
      weights.map(async (weight) => ({
        name: drawnTypeface,
        data: await readFile(fontFile(alphabet, weight)),
        weight,
        style: 'normal' as const,
      })),
    ),
  );
  return read;
}

/** Seen from the project: the built program that asks may stand elsewhere. */
const fontFile = (alphabet: string, weight: number): string =>
  createRequire(resolve('package.json')).resolve(
    `@fontsource/public-sans/files/public-sans-${alphabet}-${weight}-normal.woff`,
  );
