import { searchKinds, type SearchKind } from '../../texts/search.ts';

/** What the visitor asks of the search; it is the page's address, too. */
export interface SearchQuery {
  readonly q: string;
  /** The only kind that is shown; undefined for all. */
  readonly kind: SearchKind | undefined;
}

/** Reads a query out of the parameters of an address; what it does not know is left aside. */
export function readQuery(search: string): SearchQuery {
  const given = new URLSearchParams(search);
  const kind = given.get('type') ?? '';
  return { q: given.get('q')?.trim() ?? '', kind: isKind(kind) ? kind : undefined };
}

/** The parameters of an address for a query, "" when it asks for nothing. */
export function writeQuery({ q, kind }: SearchQuery): string {
  const asked = new URLSearchParams();
  if (q !== '') asked.set('q', q);
  if (kind !== undefined) asked.set('type', kind);
  const text = asked.toString();
  return text === '' ? '' : `?${text}`;
}

export const isKind = (name: string): name is SearchKind => Object.hasOwn(searchKinds, name);
