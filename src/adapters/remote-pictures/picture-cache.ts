import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { readIfThere } from '../read-if-there.ts';
import { replaceFile } from '../write-file-atomically.ts';

const note = z.object({
  etag: z.string().optional(),
  lastModified: z.string().optional(),
  /** When it was last known to be the same, in milliseconds since 1970. */
  seenAt: z.number(),
});

/** What is known of a kept picture. */
export type PictureNote = z.infer<typeof note>;

/** Pictures of other sites that outlive a build, by their addresses. */
export interface PictureCache {
  readonly noteOf: (address: string) => Promise<PictureNote | undefined>;
  readonly bytesOf: (address: string) => Promise<Uint8Array>;
  /** Keeps what an answer says, and its picture unless that is the kept one. */
  readonly keep: (address: string, note: PictureNote, bytes?: Uint8Array) => Promise<void>;
}

/** Keeps two files a picture in a folder; what cannot be read counts as not there. */
export function pictureCache(folder: string): PictureCache {
  const fileOf = (address: string, ending: string): string =>
    join(folder, `${createHash('sha256').update(address).digest('hex').slice(0, 32)}.${ending}`);
  return {
    async noteOf(address) {
      const text = await readIfThere(fileOf(address, 'json'));
      if (text === undefined || !existsSync(fileOf(address, 'picture'))) return undefined;
      try {
        return note.parse(JSON.parse(text));
      } catch {
        // An older version of this program, or a disk that was full: it is asked for anew.
        return undefined;
      }
    },
    bytesOf: (address) => readFile(fileOf(address, 'picture')),
    async keep(address, known, bytes) {
      if (bytes) await replaceFile(fileOf(address, 'picture'), bytes);
      await replaceFile(fileOf(address, 'json'), JSON.stringify(known));
    },
  };
}
