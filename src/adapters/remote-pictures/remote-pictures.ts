import { fewAtATime } from '../../domain/few-at-a-time.ts';
import { systemResolve, type Resolve } from '../webhooks/resolve-host.ts';
import { askForPicture } from './ask-for-picture.ts';
import { getAtAddress, type GetAt } from './get-at-address.ts';
import { pictureCache } from './picture-cache.ts';

/** How far the build goes for pictures of other sites. */
const limits = {
  atOnce: 8,
  wholeMs: 60_000,
  /** Until then a kept picture is not asked for again: a week. */
  freshMs: 7 * 86_400_000,
};

export interface RemotePictureOptions {
  /** Where pictures are kept from build to build. */
  readonly folder: string;
  readonly now: () => Date;
  /** Ends the whole errand. */
  readonly signal?: AbortSignal;
  readonly resolve?: Resolve;
  readonly get?: GetAt;
}

/** A picture's bytes, or why there are none, in English. */
export type RemotePicture = { readonly bytes: Uint8Array } | { readonly absence: string };

/**
 * Fetches pictures by https from the public network alone, a few at a time, and hands each to `use`; one that is kept and
 * did not change is not sent again, and one whose site does not answer stays as it was. Never rejects for a picture: each
 * that does not come gives an absence.
 */
export async function fetchPictures(
  addresses: readonly string[],
  {
    folder,
    now,
    signal = AbortSignal.timeout(limits.wholeMs),
    resolve = systemResolve,
    get = getAtAddress,
  }: RemotePictureOptions,
  use: (address: string, picture: RemotePicture) => Promise<void>,
): Promise<void> {
  const cache = pictureCache(folder);

  const fetchOne = async (address: string): Promise<RemotePicture> => {
    const known = await cache.noteOf(address);
    const seenAt = now().getTime();
    if (known && seenAt - known.seenAt < limits.freshMs) return { bytes: await cache.bytesOf(address) };
    try {
      const { status, headers, body } = await askForPicture(address, known, { signal, resolve, get });
      if (status === 304 && known) {
        await cache.keep(address, { ...known, seenAt });
        return { bytes: await cache.bytesOf(address) };
      }
      if (status === 404 || status === 410) return { absence: `answered ${status}` };
      if (status !== 200) throw new Error(`answered ${status}`);
      await cache.keep(address, { etag: headers.etag, lastModified: headers['last-modified'], seenAt }, body);
      return { bytes: body };
    } catch (fault) {
      if (known) return { bytes: await cache.bytesOf(address) };
      return { absence: fault instanceof Error ? fault.message : String(fault) };
    }
  };

  await fewAtATime(addresses, limits.atOnce, async (address) => {
    await use(address, await fetchOne(address));
  });
}
