import * as z from 'zod/mini';
import type { Facet, FacetPlaces } from '../facets/facet.ts';

/** A startup as the list shows it. */
export interface ListedStartup {
  readonly id: string;
  readonly title: string;
  readonly mission: string;
  /** In the order of the catalogue's facets. */
  readonly places: FacetPlaces;
}

/** The startups in the order of their list, active ones first, and what the list is narrowed by. */
export interface Catalogue {
  readonly facets: readonly Facet[];
  readonly startups: readonly ListedStartup[];
}

/** The catalogue by columns, so that it compresses well. */
const packedCatalogue = z.object({
  facets: z.array(
    z.object({ name: z.string(), values: z.array(z.object({ key: z.string(), label: z.string() })) }),
  ),
  ids: z.array(z.string()),
  titles: z.array(z.string()),
  missions: z.array(z.string()),
  places: z.array(z.array(z.array(z.number()))),
});

/** Packs the catalogue for the browser. */
export const packCatalogue = ({ facets, startups }: Catalogue): string =>
  JSON.stringify({
    facets,
    ids: startups.map(({ id }) => id),
    titles: startups.map(({ title }) => title),
    missions: startups.map(({ mission }) => mission),
    places: facets.map((_, facet) => startups.map(({ places }) => places[facet] ?? [])),
  });

/** Unpacks what {@link packCatalogue} packed; throws on anything else. */
export function unpackCatalogue(json: unknown): Catalogue {
  const { facets, ids, titles, missions, places } = packedCatalogue.parse(json);
  const startups = ids.map((id, place) => ({
    id,
    title: titles[place] ?? id,
    mission: missions[place] ?? '',
    places: places.map((column) => column[place] ?? []),
  }));
  return { facets, startups };
}
