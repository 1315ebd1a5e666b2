import type { FacetQuery } from '../facets/facet-query.ts';
import { narrow, unknownValue, type Narrowed } from '../facets/narrow.ts';
import type { Catalogue } from './catalogue.ts';

/** What a query finds: by nearness to its text, else in the catalogue's order. */
export function findStartups(
  { facets, startups }: Catalogue,
  search: (text: string) => readonly number[],
  { q, chosen }: Pick<FacetQuery, 'q' | 'chosen'>,
): Narrowed {
  const places = facets.map(({ name, values }) => {
    const key = chosen[name];
    if (key === undefined) return undefined;
    const place = values.findIndex((value) => value.key === key);
    return place < 0 ? unknownValue : place;
  });
  return narrow(
    startups.map((startup) => startup.places),
    places,
    q.trim() === '' ? [...startups.keys()] : search(q),
  );
}
