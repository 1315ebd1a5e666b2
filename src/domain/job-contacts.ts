/** How one answers an offer, out of what its file writes as contacts. */
export interface JobContacts {
  readonly addresses: readonly string[];
  /** Web addresses, of a form for instance. */
  readonly links: readonly string[];
  /** Ids of members who are named in the place of an address. */
  readonly members: readonly string[];
  /** The whole text, where it says more than that; undefined otherwise. */
  readonly words: string | undefined;
}

const address = /^[^\s@<>()"]+@[^\s@<>()"]+\.[\p{L}\d-]{2,}$/u;

/** The parts that hold something, without the punctuation of the text around them. */
const partsOf = (text: string): string[] =>
  text
    .split(/[\s,;|]+/)
    .map((part) => part.replace(/^[<("'[]+|(?<![>)"'\].:!?])[>)"'\].:!?]+$/g, '').replace(/^mailto:/i, ''))
    .filter((part) => part !== '');

const isLink = (part: string): boolean => /^https?:\/\//i.test(part) && URL.canParse(part);

/** Reads the contacts of an offer: addresses, members' ids, web addresses or words, in any number and order. */
export function jobContacts(text = '', isMember: (id: string) => boolean = () => false): JobContacts {
  const parts = partsOf(text);
  const distinct = (is: (part: string) => boolean): string[] => [...new Set(parts.filter(is))];
  const addresses = distinct((part) => address.test(part));
  const links = distinct(isLink);
  const members = distinct(isMember);
  const known = new Set([...addresses, ...links, ...members]);
  const words = parts.every((part) => known.has(part)) ? undefined : text.trim();
  return { addresses, links, members, words };
}

/** The address of a mail that is begun for somebody: to whom, and about what. */
export function mailLink(addresses: readonly string[], subject: string): string {
  const to = addresses.map((one) => encodeURIComponent(one).replaceAll('%40', '@')).join(',');
  return `mailto:${to}?subject=${encodeURIComponent(subject)}`;
}
