import MiniSearch from 'minisearch';
import { facetKey } from '../facets/facet-key.ts';
import type { Catalogue } from './catalogue.ts';

/** Facets whose values are words by which a startup is looked for, too. */
const searchedFacets: readonly string[] = ['incubateur', 'theme', 'usagers', 'techno'];

/** One slip in words of 4 to 7 letters, two in longer ones. */
const slips = (term: string): number | false => (term.length < 4 ? false : term.length < 8 ? 1 : 2);

/** Startups indexed before the browser may do something else. */
const chunkSize = 200;

/** A search over the catalogue: gives the places of the startups that a text finds, the nearest first. */
export async function startupSearch({
  facets,
  startups,
}: Pick<Catalogue, 'facets' | 'startups'>): Promise<(text: string) => number[]> {
  const index = new MiniSearch({
    fields: ['title', 'mission', 'labels'],
    idField: 'place',
    processTerm: facetKey,
    searchOptions: {
      prefix: true,
      combineWith: 'AND',
      fuzzy: slips,
      boost: { title: 4 },
      weights: { prefix: 0.6, fuzzy: 0.2 },
    },
  });
  await index.addAllAsync(
    startups.map(({ title, mission, places }, place) => ({
      place,
      title,
      mission,
      labels: facets
        .flatMap(({ name, values }, facet) =>
          searchedFacets.includes(name)
            ? (places[facet] ?? []).map((value) => values[value]?.label ?? '')
            : [],
        )
        .join(' '),
    })),
    { chunkSize },
  );
  return (text) => index.search(text).map(({ id }) => Number(id));
}
