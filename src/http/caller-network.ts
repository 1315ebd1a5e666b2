import { isIP } from 'node:net';

/** The groups of an IPv6 address that a host gives to one customer whole: the first 64 bits. */
const networkGroups = 4;
const allGroups = 8;

/**
 * What one caller holds of addresses, for a count of her calls: an IPv4 address, or the first 64 bits of an IPv6 one,
 * since whoever has one of these addresses mostly has them all. An IPv4 address in the dress of an IPv6 one is the
 * former; what is no address stays as it is.
 */
export function callerNetwork(address: string): string {
  if (isIP(address) !== 6) return address;
  const plain = address.toLowerCase().replace(/%.*$/s, '');
  const [, inside] = /^::ffff:([\d.]+)$/.exec(plain) ?? [];
  if (inside !== undefined) return inside;
  const [head = '', tail = ''] = plain.split('::');
  const [before, after] = [head, tail].map((part) => (part === '' ? [] : part.split(':')));
  const gap = Array<string>(Math.max(0, allGroups - (before?.length ?? 0) - (after?.length ?? 0))).fill('0');
  const groups = [...(before ?? []), ...(plain.includes('::') ? gap : []), ...(after ?? [])];
  return groups
    .slice(0, networkGroups)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':');
}
