import type { Metadata, Sharp, SharpOptions } from 'sharp';

/** What is decoded at most, all frames together: 200 MB of memory. */
const mostPixels = 50_000_000;

/** The library's readers of the formats that the content takes. */
const readers = ['Jpeg', 'Png', 'Webp', 'Nsgif', 'Heif'].map((name) => `VipsForeignLoad${name}Buffer`);

/** Opens a picture that nobody vouches for. */
export type OpenPicture = (bytes: Uint8Array, options?: SharpOptions) => Sharp;
let opened: Promise<OpenPicture> | undefined;

/** Loads the library at the first picture: it is large, and few functions need it. */
export const sharpLibrary = (): Promise<OpenPicture> => (opened ??= loadLibrary());

async function loadLibrary(): Promise<OpenPicture> {
  const { default: sharp } = await import('sharp');
  // SVG, PDF and the like come to no reader at all.
  sharp.block({ operation: ['VipsForeignLoad'] });
  sharp.unblock({ operation: readers });
  return (bytes, options) => sharp(bytes, { limitInputPixels: mostPixels, failOn: 'error', ...options });
}

/** HEIC comes in the same box as AVIF. */
export const isTaken = ({ format, compression }: Metadata): boolean =>
  format !== 'heif' || compression === 'av1';
