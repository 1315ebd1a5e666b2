import { mediaFolder, picturePath } from '../../domain/content-place.ts';
import { edited, refusedEdit, type Edited } from '../../domain/edit-refusal.ts';
import type { FileChange, PictureFormat } from '../../ports.ts';
import type { Services } from '../../services.ts';

/** A picture as somebody brings it. */
export interface BroughtPicture {
  /** Path in the content tree, "_media/cafe.jpg". */
  readonly path: string;
  readonly bytes: Uint8Array;
}

const maximumBytes = 5 * 1024 * 1024;
const formats: Readonly<Record<string, PictureFormat>> = {
  jpg: 'jpeg',
  jpeg: 'jpeg',
  png: 'png',
  webp: 'webp',
  gif: 'gif',
  avif: 'avif',
};

/**
 * Pictures made fit to be published; refused as soon as one is no picture, is too heavy, or has no place. The editor
 * brings what waits on the branch again with every save: that was made fit before, and would lose with each time.
 */
export async function preparePictures(
  brought: readonly BroughtPicture[],
  branch: string,
  { contents, pictures }: Pick<Services, 'contents' | 'pictures'>,
): Promise<Edited<FileChange[]>> {
  const prepared: FileChange[] = [];
  for (const { path, bytes } of brought) {
    const name = path.startsWith(`${mediaFolder}/`) ? path.slice(mediaFolder.length + 1) : '';
    const format = formats[name.slice(name.lastIndexOf('.') + 1)];
    if (picturePath(name) === undefined || format === undefined) return refusedEdit('no-place');
    if (bytes.byteLength > maximumBytes) return refusedEdit('heavy-picture');
    const held = await contents.readBytes(path, branch);
    const made = held && Buffer.from(held).equals(bytes) ? held : await pictures.prepare(bytes, format);
    if (made === undefined) return refusedEdit('no-picture');
    prepared.push({ path, bytes: made });
  }
  return edited(prepared);
}
