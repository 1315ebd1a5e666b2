import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ResizeOptions } from 'sharp';
import { isTaken, sharpLibrary } from './sharp-library.ts';
import { replaceFile } from './write-file-atomically.ts';

/** How a picture is shown, in pixels: a square cut out of its middle, or whole and no wider. */
type PictureShape = { readonly square: number } | { readonly width: number };

/** A copy that is fit to be published. */
export interface ResizedPicture {
  /** Its file, in the cache. */
  readonly path: string;
  /** Of the picture that it was made from and its shape: the same name is the same picture. */
  readonly name: string;
  readonly width: number;
  readonly height: number;
}

/** Makes a copy in a shape; undefined for anything that is no picture of a format that the content takes. */
export type ResizePicture = (bytes: Uint8Array, shape: PictureShape) => Promise<ResizedPicture | undefined>;

/**
 * Makes still WebP copies, upright, in sRGB, with nothing but pixels. Each is made once and kept in the folder under the
 * hash of what it was made from.
 */
export const resizedPictures =
  (folder: string): ResizePicture =>
  async (bytes, shape) => {
    const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 20);
    const size = 'square' in shape ? `s${shape.square}` : `w${shape.width}`;
    const name = `${hash}-${size}.webp`;
    const path = join(folder, name);
    try {
      if (!existsSync(path)) {
        const made = await resize(bytes, shape);
        if (!made) return undefined;
        await replaceFile(path, made);
      }
      const open = await sharpLibrary();
      const { width, height } = await open(await readFile(path)).metadata();
      return { path, name, width, height };
    } catch (fault) {
      // The library says in words alone why it cannot read a file; a disk that fails is a fault of another kind.
      if (fault instanceof Error && 'syscall' in fault) throw fault;
      return undefined;
    }
  };

async function resize(bytes: Uint8Array, shape: PictureShape): Promise<Uint8Array | undefined> {
  const open = await sharpLibrary();
  if (!isTaken(await open(bytes).metadata())) return undefined;
  const within: ResizeOptions =
    'square' in shape
      ? { width: shape.square, height: shape.square, fit: 'cover', position: 'attention' }
      : { width: shape.width, withoutEnlargement: true };
  return open(bytes).autoOrient().resize(within).toColourspace('srgb').webp().toBuffer();
}
