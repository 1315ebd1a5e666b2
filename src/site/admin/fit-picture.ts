import { pictureName } from './picture-name.ts';

/** Formats that browsers read, and the content takes; phones turn theirs into one of them. */
export const pictureTypes: ReadonlyMap<string, string> = new Map([
  ['image/jpeg', 'jpg'],
  ['image/png', 'png'],
  ['image/webp', 'webp'],
  ['image/gif', 'gif'],
  ['image/avif', 'avif'],
]);

/** In pixels, as the site asks. */
const longestSide = 2_000;
/** In bytes; what is not heavier, and not larger, is sent as it is. */
const light = 500_000;
const quality = 0.85;

/**
 * A chosen picture made small enough to be sent, under a name of its own; a GIF stays as it is, since it may move.
 * Undefined for a file that is no picture which the browser can read.
 */
export async function fitPicture(chosen: File): Promise<File | undefined> {
  if (!pictureTypes.has(chosen.type)) return undefined;
  // Whatever makes a picture unreadable, the person can only choose another.
  const bitmap = await createImageBitmap(chosen).catch(() => undefined);
  if (!bitmap) return undefined;
  const fit = chosen.type === 'image/gif' ? chosen : await smaller(chosen, bitmap);
  bitmap.close();
  const extension = pictureTypes.get(fit.type) ?? 'jpg';
  return new File([fit], await pictureName(chosen.name, fit, extension), { type: fit.type });
}

async function smaller(chosen: File, bitmap: ImageBitmap): Promise<Blob> {
  const scale = Math.min(1, longestSide / Math.max(bitmap.width, bitmap.height));
  if (scale === 1 && chosen.size <= light) return chosen;
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(bitmap.width * scale));
  canvas.height = Math.max(1, Math.round(bitmap.height * scale));
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  // What may be clear somewhere cannot be a JPEG; a browser that writes no WebP makes a PNG of it.
  const type = chosen.type === 'image/jpeg' ? 'image/jpeg' : 'image/webp';
  const drawn = await new Promise<Blob | null>((resolve) => {
    canvas.toBlob(resolve, type, quality);
  });
  return drawn && (scale < 1 || drawn.size < chosen.size) ? drawn : chosen;
}
