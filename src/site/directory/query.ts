import { facetNames, type FacetName } from './directory.ts';

/** Orders other than the usual one: by full name, and who arrived last first. */
const sorts = ['nom', 'arrivee'] as const;
type Sort = (typeof sorts)[number];

/** What the visitor asks of the directory. It is the page's address, too. */
export interface DirectoryQuery {
  readonly q: string;
  /** The values of each facet of which a member needs one; none asks for nothing. */
  readonly chosen: Readonly<Record<FacetName, readonly string[]>>;
  /** Without one: the best matches of a text first, and those who are there before those who left. */
  readonly sort: Sort | undefined;
  /** From 1. */
  readonly page: number;
}

const ofFacets = <Value>(value: (name: FacetName) => Value): Record<FacetName, Value> =>
  Object.fromEntries(facetNames.map((name) => [name, value(name)])) as Record<FacetName, Value>;

export const emptyQuery: DirectoryQuery = {
  q: '',
  chosen: ofFacets((): readonly string[] => []),
  sort: undefined,
  page: 1,
};

/** Reads a query out of the parameters of an address; what it does not know is left aside. */
export function readQuery(search: string): DirectoryQuery {
  const given = new URLSearchParams(search);
  const page = Number(given.get('page'));
  return {
    q: given.get('q') ?? '',
    chosen: ofFacets((name) => [...new Set(given.getAll(name).filter((value) => value !== ''))]),
    sort: sorts.find((sort) => sort === given.get('tri')),
    page: Number.isSafeInteger(page) && page > 1 ? page : 1,
  };
}

/** The parameters of an address for a query, "" when it asks for everything. */
export function writeQuery({ q, chosen, sort, page }: DirectoryQuery): string {
  const asked = new URLSearchParams();
  if (q.trim() !== '') asked.set('q', q.trim());
  for (const name of facetNames) for (const value of chosen[name]) asked.append(name, value);
  if (sort !== undefined) asked.set('tri', sort);
  if (page > 1) asked.set('page', String(page));
  const text = asked.toString();
  return text === '' ? '' : `?${text}`;
}

/** Whether a query asks for everybody, in whatever order. */
export const asksForEverybody = (query: DirectoryQuery): boolean =>
  query.q.trim() === '' && facetNames.every((name) => query.chosen[name].length === 0);

/** The same query with a value of a facet chosen, or no more; it begins at its first page. */
export function withChoice(
  query: DirectoryQuery,
  name: FacetName,
  value: string,
  isChosen: boolean,
): DirectoryQuery {
  const others = query.chosen[name].filter((held) => held !== value);
  return { ...query, page: 1, chosen: { ...query.chosen, [name]: isChosen ? [...others, value] : others } };
}
