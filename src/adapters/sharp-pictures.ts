import type { Metadata, Sharp, SharpOptions } from 'sharp';
import type { PictureFormat, Pictures } from '../ports.ts';

/** In pixels, as the site asks. */
const longestSide = 2_000;
/** What is decoded at most, all frames together: 200 MB of memory. */
const mostPixels = 50_000_000;
/** Pixels of all frames up to which a picture still moves; more would take a function too long. */
const mostMovingPixels = 10_000_000;

/** The library's readers of the formats that the content takes. */
const readers = ['Jpeg', 'Png', 'Webp', 'Nsgif', 'Heif'].map((name) => `VipsForeignLoad${name}Buffer`);
const formatsThatMove: ReadonlySet<string> = new Set(['gif', 'webp'] satisfies PictureFormat[]);

type Open = (bytes: Uint8Array, options?: SharpOptions) => Sharp;
let opened: Promise<Open> | undefined;

/** Loads the library at the first picture: it is large, and few functions need it. */
const library = (): Promise<Open> => (opened ??= loadLibrary());

async function loadLibrary(): Promise<Open> {
  const { default: sharp } = await import('sharp');
  // SVG, PDF and the like come to no reader at all.
  sharp.block({ operation: ['VipsForeignLoad'] });
  sharp.unblock({ operation: readers });
  return (bytes, options) => sharp(bytes, { limitInputPixels: mostPixels, failOn: 'error', ...options });
}

/** Pictures made anew with sharp, as sRGB; those that move go on moving in "gif" and "webp" where that takes no long time. */
export const sharpPictures: Pictures = {
  async prepare(bytes, format) {
    const open = await library();
    try {
      const known = await open(bytes).metadata();
      if (!isTaken(known)) return undefined;
      const picture = open(bytes, { animated: moves(known) && formatsThatMove.has(format) });
      return await encoders[format](upright(picture)).toBuffer();
    } catch {
      // The library says in words alone why it cannot read a file: whatever it cannot read is no picture.
      return undefined;
    }
  },
};

/** HEIC comes in the same box as AVIF. */
const isTaken = ({ format, compression }: Metadata): boolean => format !== 'heif' || compression === 'av1';

/** The library turns no frames: one that lies on its side stands still. */
const moves = ({ pages = 1, width, height, pageHeight = height, orientation = 1 }: Metadata): boolean =>
  pages > 1 && pages * width * pageHeight <= mostMovingPixels && orientation === 1;

const upright = (picture: Sharp): Sharp =>
  picture
    .autoOrient()
    .resize({ width: longestSide, height: longestSide, fit: 'inside', withoutEnlargement: true })
    .toColourspace('srgb');

/** Nothing but pixels is written. AVIF and GIF would take many times longer for files that are hardly smaller. */
const encoders: Readonly<Record<PictureFormat, (picture: Sharp) => Sharp>> = {
  jpeg: (picture) => picture.flatten({ background: 'white' }).jpeg(),
  png: (picture) => picture.png(),
  webp: (picture) => picture.webp(),
  gif: (picture) => picture.gif({ effort: 1 }),
  avif: (picture) => picture.avif({ effort: 2 }),
};
