const longest = 500;

/** What a person may be led back to: a path of this site; undefined for anything else, whatever it is disguised as. */
export function pathWithin(text: unknown, siteUrl: string): string | undefined {
  if (typeof text !== 'string' || text.length > longest || !text.startsWith('/')) return undefined;
  const address = URL.parse(text, siteUrl);
  if (address?.origin !== new URL(siteUrl).origin) return undefined;
  // "/.//elsewhere.example" is a path of ours whose short form is another host.
  return address.pathname.startsWith('//') ? undefined : address.pathname + address.search + address.hash;
}
