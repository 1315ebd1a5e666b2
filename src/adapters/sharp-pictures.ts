import type { Metadata, Sharp } from 'sharp';
import type { PictureFormat, Pictures } from '../ports.ts';
import { isTaken, sharpLibrary } from './sharp-library.ts';

/** In pixels, as the site asks. */
const longestSide = 2_000;
/** Pixels of all frames up to which a picture still moves; more would take a function too long. */
const mostMovingPixels = 10_000_000;

const formatsThatMove: ReadonlySet<string> = new Set(['gif', 'webp'] satisfies PictureFormat[]);

/** Pictures made anew with sharp, as sRGB; those that move go on moving in "gif" and "webp" where that takes no long time. */
export const sharpPictures: Pictures = {
  async prepare(bytes, format) {
    const open = await sharpLibrary();
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
