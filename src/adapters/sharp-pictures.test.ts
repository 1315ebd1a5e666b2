import { crc32, deflateSync } from 'node:zlib';
import sharp, { type Sharp } from 'sharp';
import { describe, expect, it } from 'vitest';
import { pictureFormats } from '../ports/pictures.ts';
import { sharpPictures } from './sharp-pictures.ts';

const plain = (width: number, height: number, background = 'rgb(100, 150, 100)'): Sharp =>
  sharp({ create: { width, height, channels: 3, background } });

async function prepared(bytes: Uint8Array, format: (typeof pictureFormats)[number]): Promise<Uint8Array> {
  const made = await sharpPictures.prepare(bytes, format);
  if (!made) throw new Error('No picture.');
  return made;
}
const pixel = async (bytes: Uint8Array, left: number, top: number): Promise<number[]> => {
  const region = { left, top, width: 1, height: 1 };
  return [...(await sharp(bytes).extract(region).removeAlpha().raw().toBuffer())];
};

/** Two frames, red and green. */
async function film(width: number, height: number): Promise<Sharp> {
  const frames = [plain(width, height, 'red'), plain(width, height)].map((frame) => frame.png().toBuffer());
  return sharp(await Promise.all(frames), { join: { animated: true } });
}

describe('a picture', () => {
  it.each(pictureFormats.flatMap((from) => pictureFormats.map((to) => [from, to] as const)))(
    'in %s is made anew in %s',
    async (from, to) => {
      const bytes = await plain(30, 20).toFormat(from).toBuffer();
      const { format, compression, width, height } = await sharp(await prepared(bytes, to)).metadata();
      expect({ format, width, height }).toEqual({
        format: to === 'avif' ? 'heif' : to,
        width: 30,
        height: 20,
      });
      expect(compression).toBe(to === 'avif' ? 'av1' : undefined);
    },
  );

  it('loses the place where it was taken, the name of its author, and what stands behind it', async () => {
    const photo = await plain(30, 20)
      .withExif({
        IFD0: { Artist: 'Ondine Mistral' },
        IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '48/1 51/1 24/1', GPSLongitude: '2/1 21/1 7/1' },
      })
      .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/">Ondine Mistral</x:xmpmeta>')
      .jpeg()
      .toBuffer();
    const bytes = Buffer.concat([photo, Buffer.from('PK Ondine Mistral')]);
    expect((await sharp(bytes).metadata()).exif).toBeDefined();
    for (const format of pictureFormats) {
      const made = await prepared(bytes, format);
      const { exif, xmp, iptc, icc } = await sharp(made).metadata();
      expect({ exif, xmp, iptc, icc }).toEqual({});
      expect(Buffer.from(made).includes('Ondine')).toBe(false);
    }
  });

  it('loses the words of a PNG', async () => {
    const png = await plain(30, 20).png().toBuffer();
    const worded = Buffer.concat([png.subarray(0, 33), chunk('tEXt', 'Author\0Ondine'), png.subarray(33)]);
    expect((await sharp(worded).metadata()).comments).toHaveLength(1);
    expect(Buffer.from(await prepared(worded, 'png')).includes('Ondine')).toBe(false);
  });

  it('stands upright', async () => {
    // The camera was held upright: what it took as the left side is the top.
    const dark = await plain(15, 20, 'black').png().toBuffer();
    const lying = await plain(30, 20)
      .composite([{ input: dark, left: 0, top: 0 }])
      .withMetadata({ orientation: 6 })
      .png()
      .toBuffer();
    const made = await prepared(lying, 'png');
    expect(await sharp(made).metadata()).toMatchObject({ width: 20, height: 30 });
    expect(await pixel(made, 10, 2)).toEqual([0, 0, 0]);
    expect(await pixel(made, 10, 27)).toEqual([100, 150, 100]);
  });

  it('keeps its colours when it loses the profile that says how to read them', async () => {
    const wide = await plain(30, 20).withIccProfile('p3').png().toBuffer();
    const raw = await sharp(wide, { ignoreIcc: true }).raw().toBuffer();
    expect(raw[0]).toBeGreaterThan(108);
    const [red = 0, green = 0, blue = 0] = await pixel(await prepared(wide, 'png'), 3, 3);
    for (const [seen, meant] of [
      [red, 100],
      [green, 150],
      [blue, 100],
    ] as const)
      expect(Math.abs(seen - meant)).toBeLessThanOrEqual(2);
  });

  it.each([
    [4000, 1000, 2000, 500],
    [1000, 4000, 500, 2000],
    [2000, 2000, 2000, 2000],
    [1, 1, 1, 1],
  ])('of %i × %i has no side longer than 2,000 and never grows', async (width, height, toWidth, toHeight) => {
    const made = await prepared(await plain(width, height).png().toBuffer(), 'jpeg');
    expect(await sharp(made).metadata()).toMatchObject({ width: toWidth, height: toHeight });
  });

  it('goes on moving in the formats that can, and stands still in the others', async () => {
    for (const from of ['gif', 'webp'] as const) {
      const bytes = await (await film(40, 30)).toFormat(from).toBuffer();
      expect((await sharp(await prepared(bytes, 'gif')).metadata()).pages).toBe(2);
      expect((await sharp(await prepared(bytes, 'webp')).metadata()).pages).toBe(2);
      expect(await sharp(await prepared(bytes, 'png')).metadata()).toMatchObject({ width: 40, height: 30 });
    }
  });

  it('stands still where all its frames are too much', async () => {
    const bytes = await (await film(2500, 2100)).gif({ effort: 1 }).toBuffer();
    const made = await sharp(await prepared(bytes, 'webp')).metadata();
    expect(made).toMatchObject({ width: 2000, height: 1680 });
    expect(made.pages ?? 1).toBe(1);
  });

  it('shows white where it was clear, in a format without clearness', async () => {
    const clear = sharp({ create: { width: 9, height: 9, channels: 4, background: '#0000' } });
    expect(await pixel(await prepared(await clear.png().toBuffer(), 'jpeg'), 4, 4)).toEqual([255, 255, 255]);
  });
});

describe('no picture', () => {
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/></svg>';
  it.each([
    ['an SVG, whatever its name', svg],
    ['an SVG with a declaration', `<?xml version="1.0"?>${svg}`],
    ['a PDF', '%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n'],
    ['a text', 'Bonjour.'],
    ['a page that begins like a GIF', 'GIF89a<script>alert(1)</script>'],
    ['an empty file', ''],
    ['a box of HEIC', '\0\0\0\x18ftypheic\0\0\0\0mif1heic'],
  ])('is %s', async (_what, text) => {
    for (const format of pictureFormats)
      expect(await sharpPictures.prepare(Buffer.from(text, 'latin1'), format)).toBeUndefined();
  });

  it('is a TIFF', async () => {
    expect(await sharpPictures.prepare(await plain(9, 9).tiff().toBuffer(), 'png')).toBeUndefined();
  });

  it.each(['jpeg', 'png', 'webp', 'gif', 'avif'] as const)('is half a file in %s', async (format) => {
    const noise = { type: 'gaussian', mean: 120, sigma: 40 } as const;
    const whole = await sharp({ create: { width: 90, height: 60, channels: 3, noise } as never })
      .toFormat(format)
      .toBuffer();
    expect(await sharpPictures.prepare(whole, format)).toBeDefined();
    expect(await sharpPictures.prepare(whole.subarray(0, whole.length >> 1), format)).toBeUndefined();
  });

  it('is a small file that unfolds into 400 million pixels', async () => {
    const bomb = blankPng(20_000, 20_000);
    expect(bomb.length).toBeLessThan(100_000);
    expect(await sharpPictures.prepare(bomb, 'png')).toBeUndefined();
    expect(await sharpPictures.prepare(blankPng(5_000, 5_000), 'png')).toBeDefined();
  });
});

/** A PNG of one bit a pixel. */
const blankPng = (width: number, height: number): Buffer => {
  const header = Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0]);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  const rows = deflateSync(Buffer.alloc((1 + Math.ceil(width / 8)) * height));
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    chunk('IDAT', rows),
    chunk('IEND', ''),
  ]);
};

function chunk(type: string, data: Uint8Array | string): Buffer {
  const body = Buffer.concat([Buffer.from(type), Buffer.from(data as string)]);
  const around = Buffer.alloc(8);
  around.writeUInt32BE(body.length - type.length, 0);
  around.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([around.subarray(0, 4), body, around.subarray(4)]);
}
