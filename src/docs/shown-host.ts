import { decodedPath } from './doc-path.ts';

/** The name of the site that an address leads to; the last part of a path. */
export const shownHost = (address: string): string =>
  URL.canParse(address)
    ? new URL(address).hostname.replace(/^www\./, '')
    : (decodedPath(address.replace(/[?#].*$/s, ''))
        .split('/')
        .findLast((part) => part !== '') ?? address);
