/**
 * An address with most of it hidden, "ondine@exemple.org" -> "o…@e….org": its owner knows it again, a reader learns
 * nothing. What is not an address is hidden whole.
 */
export function maskedAddress(address: string): string {
  const at = address.lastIndexOf('@');
  if (at === -1) return hidden;
  const domain = address.slice(at + 1);
  const dot = domain.lastIndexOf('.');
  const end = dot === -1 ? '' : domain.slice(dot);
  return `${firstLetter(address.slice(0, at))}${hidden}@${firstLetter(domain.slice(0, domain.length - end.length))}${hidden}${end}`;
}

/** Any other private value, hidden whole: "…" where there is one, undefined where there is none. */
export const maskedValue = (value: string | number | boolean | undefined): string | undefined =>
  value === undefined || value === '' ? undefined : hidden;

const hidden = '…';

const firstLetter = (text: string): string => /^./su.exec(text)?.[0] ?? '';
