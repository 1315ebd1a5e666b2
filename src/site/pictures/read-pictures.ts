import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { listContentPictures } from '../../adapters/content-pictures.ts';
import type { Settings } from '../../adapters/env.ts';
import { fetchPictures, type RemotePicture } from '../../adapters/remote-pictures/remote-pictures.ts';
import { resizedPictures, type ResizedPicture } from '../../adapters/resized-pictures.ts';
import { systemClock } from '../../adapters/system-clock.ts';
import { mediaFolder } from '../../domain/content-place.ts';
import { fewAtATime } from '../../domain/few-at-a-time.ts';
import type { Author } from '../../schema/author.ts';
import type { Entry } from '../../schema/content.ts';
import { absentPictures } from '../../texts/absent-pictures.ts';
import { avatarPixels, avatarUses, type AvatarUse } from './avatar-sizes.ts';
import { pictureSources } from './picture-sources.ts';
import type { ShownPicture } from '../../domain/shown-pictures.ts';

/** Survives builds, as `node_modules` does where sites are built. */
const cacheFolder = resolve('node_modules/.cache/secretariat');
const resizedAtOnce = 4;
/** Twice the width of a text's column, in pixels. */
const widestInText = 1_440;

/** The pictures of a build, made small; files are in the cache. */
export interface Pictures {
  /** By member id, the file of each use. Who has no picture that can be shown is not there. */
  readonly avatars: ReadonlyMap<string, Readonly<Record<AvatarUse, string>>>;
  /** Copies of pictures that texts show, by their addresses elsewhere. */
  readonly pictures: ReadonlyMap<string, ShownPicture>;
  /** Files of these copies by their names under /images/. */
  readonly pictureFiles: ReadonlyMap<string, string>;
}

/** Reads and resizes the pictures of the content, and fetches those of other sites when the settings say so. */
export async function readPictures(
  { contentDir, fetchesPictures }: Pick<Settings, 'contentDir' | 'fetchesPictures'>,
  authors: readonly Entry<Author>[],
  inTexts: readonly string[],
): Promise<Pictures> {
  const resize = resizedPictures(join(cacheFolder, 'resized'));
  const avatars = new Map<string, Readonly<Record<AvatarUse, string>>>();
  const pictures = new Map<string, ShownPicture>();
  const pictureFiles = new Map<string, string>();
  const setAvatar = async (id: string, bytes: Uint8Array): Promise<boolean> => {
    const made: [AvatarUse, ResizedPicture | undefined][] = [];
    for (const use of avatarUses) made.push([use, await resize(bytes, { square: avatarPixels(use) })]);
    if (made.some(([, picture]) => picture === undefined)) return false;
    avatars.set(
      id,
      Object.fromEntries(made.map(([use, picture]) => [use, picture?.path])) as Record<AvatarUse, string>,
    );
    return true;
  };

  const names = new Set(await listContentPictures(contentDir));
  const sourced = authors.map((author) => ({ id: author.id, ...pictureSources(author, names) }));
  await fewAtATime(sourced, resizedAtOnce, async ({ id, file }) => {
    if (file !== undefined) await setAvatar(id, await readFile(join(contentDir, mediaFolder, file)));
  });
  if (!fetchesPictures) return { avatars, pictures, pictureFiles };

  const clock = systemClock();
  const absent: { address: string; absence: string }[] = [];
  const fetchAll = async (
    addresses: readonly string[],
    use: (address: string, bytes: Uint8Array) => Promise<boolean>,
  ): Promise<void> => {
    const options = { folder: join(cacheFolder, 'remote'), now: () => clock.now() };
    await fetchPictures([...new Set(addresses)], options, async (address, picture: RemotePicture) => {
      if ('absence' in picture) absent.push({ address, absence: picture.absence });
      else if (!(await use(address, picture.bytes))) absent.push({ address, absence: 'no picture' });
    });
  };
  // A member's second source is asked where the first one gave nothing.
  for (const place of [0, 1]) {
    const missing = sourced.filter(({ id }) => !avatars.has(id));
    const members = Map.groupBy(missing, ({ addresses }) => addresses[place] ?? '');
    members.delete('');
    await fetchAll([...members.keys()], async (address, bytes) => {
      for (const { id } of members.get(address) ?? []) if (!(await setAvatar(id, bytes))) return false;
      return true;
    });
  }
  await fetchAll(inTexts, async (address, bytes) => {
    const made = await resize(bytes, { width: widestInText });
    if (!made) return false;
    pictures.set(address, { src: `/images/${made.name}`, width: made.width, height: made.height });
    pictureFiles.set(made.name, made.path);
    return true;
  });
  for (const line of absentPictures(absent)) console.warn(line);
  return { avatars, pictures, pictureFiles };
}
