import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import satori from 'satori';
import sharp from 'sharp';

const svgReader = 'VipsForeignLoadSvgBuffer';
const resolved = createRequire(import.meta.url);

/** Latin letters with their accents, as the community writes; the font's licence is the OFL. */
const font = async (weight: 400 | 700) => ({
  name: 'Public Sans',
  weight,
  style: 'normal' as const,
  data: await readFile(
    resolved.resolve(`@fontsource/public-sans/files/public-sans-latin-${weight}-normal.woff`),
  ),
});

let fonts: Promise<Awaited<ReturnType<typeof font>>[]> | undefined;

/** A picture to be, as elements of HTML with their styles. */
type Card = Exclude<Parameters<typeof satori>[0], string>;

/** Draws what satori lays out as a PNG, its texts as shapes: no font of the machine is looked at. */
export async function drawCard(
  card: Card,
  size: { readonly width: number; readonly height: number },
): Promise<Uint8Array> {
  fonts ??= Promise.all([font(400), font(700)]);
  const svg = await satori(card, { ...size, fonts: await fonts });
  // Pictures of the content never come as SVG (sharp-pictures.ts); this one is ours.
  sharp.unblock({ operation: [svgReader] });
  try {
    return await sharp(Buffer.from(svg)).png({ palette: true, effort: 1 }).toBuffer();
  } finally {
    sharp.block({ operation: [svgReader] });
  }
}
