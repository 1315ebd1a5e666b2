import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';

/** The addresses of a host; none where nobody knows it. */
export type Resolve = (host: string) => Promise<readonly string[]>;

/** Asks the system, as a connection would. */
export const systemResolve: Resolve = async (host) => {
  try {
    return (await lookup(host, { all: true })).map(({ address }) => address);
  } catch (fault) {
    const code = fault instanceof Error && 'code' in fault ? fault.code : undefined;
    if (code === 'ENOTFOUND' || code === 'ENODATA') return [];
    throw fault;
  }
};

/** The addresses behind the host of a URL: itself, where it is an address. */
export async function addressesOf({ hostname }: URL, resolve: Resolve): Promise<readonly string[]> {
  const host = hostname.replace(/^\[(.*)\]$/, '$1');
  return isIP(host) === 0 ? resolve(host) : [host];
}
