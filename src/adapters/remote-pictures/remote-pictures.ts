import { fewAtATime } from '../../domain/few-at-a-time.ts';
import { isPublicAddress } from '../../domain/public-address.ts';
import { addressesOf, systemResolve, type Resolve } from '../webhooks/resolve-host.ts';
import { getAtAddress, type GetAt, type PinnedAnswer } from './get-at-address.ts';
import { pictureCache, type PictureNote } from './picture-cache.ts';

/** How far the build goes for pictures of other sites. */
const limits = {
  atOnce: 8,
  redirections: 3,
  bytes: 8_000_000,
  eachMs: 10_000,
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
      const { status, headers, body } = await ask(address, known);
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

  const ask = async (address: string, known: PictureNote | undefined): Promise<PinnedAnswer> => {
    const headers = {
      accept: 'image/*',
      'user-agent': 'secretariat-build',
      ...(known?.etag !== undefined && { 'if-none-match': known.etag }),
      ...(known?.lastModified !== undefined && { 'if-modified-since': known.lastModified }),
    };
    let url = new URL(address);
    for (let step = 0; step <= limits.redirections; step++) {
      signal.throwIfAborted();
      const answer = await get({
        url,
        address: await publicAddressOf(url, resolve),
        headers,
        maximumBytes: limits.bytes,
        signal: AbortSignal.any([signal, AbortSignal.timeout(limits.eachMs)]),
      });
      const { location } = answer.headers;
      if (answer.status < 300 || answer.status > 399 || location === undefined) return answer;
      url = new URL(location, url);
    }
    throw new Error('leads from address to address');
  };

  await fewAtATime(addresses, limits.atOnce, async (address) => {
    await use(address, await fetchOne(address));
  });
}

async function publicAddressOf(url: URL, resolve: Resolve): Promise<string> {
  if (url.protocol !== 'https:') throw new Error('is not https');
  const addresses = await addressesOf(url, resolve);
  const [address] = addresses;
  if (address === undefined) throw new Error('has an unknown host');
  if (!addresses.every(isPublicAddress)) throw new Error('is not in the public network');
  return address;
}
