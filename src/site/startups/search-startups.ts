import { textSearch } from '../text-search.ts';
import type { Catalogue } from './catalogue.ts';

/** Facets whose values are words by which a startup is looked for, too. */
const searchedFacets: readonly string[] = ['incubateur', 'theme', 'usagers', 'techno'];

/** A search over the catalogue: gives the places of the startups that a text finds, the nearest first. */
export function startupSearch({
  facets,
  startups,
}: Pick<Catalogue, 'facets' | 'startups'>): (text: string) => number[] {
  const labelsOf = (places: (typeof startups)[number]['places']): string[] =>
    facets.flatMap(({ name, values }, facet) =>
      searchedFacets.includes(name) ? (places[facet] ?? []).map((value) => values[value]?.label ?? '') : [],
    );
  const search = textSearch(
    startups.map(({ title, mission, places }) => ({ name: title, others: [mission, ...labelsOf(places)] })),
  );
  return (text) => {
    const scores = search(text);
    const found = [...startups.keys()].filter((place) => (scores?.[place] ?? 0) > 0);
    return found.sort((one, other) => (scores?.[other] ?? 0) - (scores?.[one] ?? 0) || one - other);
  };
}
