import { isPublicAddress } from '../../domain/public-address.ts';
import { addressesOf, type Resolve } from '../webhooks/resolve-host.ts';
import type { GetAt, PinnedAnswer } from './get-at-address.ts';
import type { PictureNote } from './picture-cache.ts';

/** How far one picture is followed. */
const limits = { redirections: 3, bytes: 8_000_000, eachMs: 10_000 };

interface AskOptions {
  readonly signal: AbortSignal;
  readonly resolve: Resolve;
  readonly get: GetAt;
}

/**
 * Asks for a picture, unless it is as it was when it was noted, and follows where its site sends on to. Rejects, in
 * English, where an address on the way is not of the public network, or does not answer.
 */
export async function askForPicture(
  address: string,
  known: PictureNote | undefined,
  { signal, resolve, get }: AskOptions,
): Promise<PinnedAnswer> {
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
}

async function publicAddressOf(url: URL, resolve: Resolve): Promise<string> {
  if (url.protocol !== 'https:') throw new Error('is not https');
  const addresses = await addressesOf(url, resolve);
  const [address] = addresses;
  if (address === undefined) throw new Error('has an unknown host');
  if (!addresses.every(isPublicAddress)) throw new Error('is not in the public network');
  return address;
}
