import { withoutAddresses } from './without-addresses.ts';

/** A French number, its pairs separated in one way or in none; or one with the code of a country. */
const phone = /\b0[1-9](?:([ .-]?)\d\d)(?:\1\d\d){3}\b|\+\d{1,3}(?:[ .()-]{0,2}\d){6,12}\b/g;

/** Of a link, what stands after "?" or "#": the key of whoever got it by mail. */
const linkEnd = /([\w/~-])[?#][\w.~%-]+(?:=[^\s"'<>]*)?/g;

/** Keys, hashes and signatures: long runs in which letters of both cases, or hexadecimal ones, are mixed with digits. */
const hexadecimal = /[\da-f]{32,}|[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}/gi;
const longRun = /[\w+-]{16,}={0,2}/g;
const isKey = (run: string): boolean =>
  /[a-z]/.test(run) && /[A-Z]/.test(run) && (/\d/.test(run) || run.length >= 32);

const hidden = '…';

/**
 * A text for operators, such as a vendor's message, without what patterns can tell to be private: electronic addresses,
 * telephone numbers, the ends of links, keys and hashes, each hidden by "…".
 */
export const withoutPrivate = (text: string): string =>
  withoutAddresses(text)
    .replace(linkEnd, `$1${hidden}`)
    .replace(hexadecimal, hidden)
    .replace(longRun, (run) => (isKey(run) ? hidden : run))
    .replace(phone, hidden);
