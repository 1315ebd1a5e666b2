import { byTitle } from '../../domain/directory-order.ts';
import { incubatorsOf } from '../../domain/incubation.ts';
import { hasNationalImpact, isActiveStartup, latestPhase } from '../../domain/startup-phase.ts';
import type { Entry } from '../../schema/content.ts';
import type { Incubator } from '../../schema/incubator.ts';
import { phaseNames } from '../../schema/startup-phase.ts';
import type { Startup } from '../../schema/startup.ts';
import { labelOf } from '../../schema/vocabulary.ts';
import { userLabel } from '../../texts/startup-labels.ts';
import { facetKey } from '../facets/facet-key.ts';
import type { Facet, FacetValue } from '../facets/facet.ts';
import { catalogueFacets, type CatalogueFacetName } from './catalogue-facets.ts';
import type { Catalogue } from './catalogue.ts';

type ValuesOf = (startup: Startup) => readonly FacetValue[];

const written = (values: readonly string[], label = (value: string) => value): FacetValue[] =>
  values
    .filter((value) => value.trim() !== '')
    .map((value) => ({ key: facetKey(value), label: label(value.trim()) }));

const phaseOrder = [...phaseNames.values, ...phaseNames.formerValues];

/** The catalogue of these startups; `incubators` are those that have a page, by id. */
export function buildCatalogue(
  startups: readonly Entry<Startup>[],
  incubators: ReadonlyMap<string, Entry<Incubator>>,
): Catalogue {
  const valuesOf: Record<CatalogueFacetName, ValuesOf> = {
    etat: (data) =>
      isActiveStartup(data)
        ? [{ key: 'active', label: 'Actives' }]
        : [{ key: 'passee', label: 'Terminées ou transférées' }],
    phase: (data) => {
      const name = latestPhase(data)?.name;
      return name ? [{ key: name, label: labelOf(phaseNames, name) }] : [];
    },
    incubateur: (data) =>
      incubatorsOf(data).flatMap((id) => {
        const incubator = incubators.get(id);
        return incubator ? [{ key: id, label: incubator.data.title }] : [];
      }),
    theme: ({ thematiques }) => written(thematiques),
    usagers: ({ usertypes }) => written(usertypes, userLabel),
    techno: ({ techno }) => written(techno),
    impact: (data) => (hasNationalImpact(data) ? [{ key: 'valide', label: 'Validé' }] : []),
  };
  const sorted = startups
    .toSorted((a, b) => byTitle(a.data, b.data))
    .toSorted((a, b) => Number(isActiveStartup(b.data)) - Number(isActiveStartup(a.data)));
  const columns = catalogueFacets.map(({ name }) => {
    const values = sorted.map(({ data }) => valuesOf[name](data));
    const facet: Facet = { name, values: ordered(name, values.flat()) };
    const placeOf = new Map(facet.values.map(({ key }, place) => [key, place]));
    const places = values.map((held) => [...new Set(held.flatMap(({ key }) => placeOf.get(key) ?? []))]);
    return { facet, places };
  });
  return {
    facets: columns.map(({ facet }) => facet),
    startups: sorted.map(({ id, data }, index) => ({
      id,
      title: data.title,
      mission: data.mission,
      places: columns.map(({ places }) => places[index] ?? []),
    })),
  };
}

/** Each value once, under its most frequent spelling: phases in the order of a life, the others by label. */
function ordered(name: CatalogueFacetName, values: readonly FacetValue[]): FacetValue[] {
  const spellings = Map.groupBy(values, ({ key }) => key);
  const named = [...spellings].map(([key, held]) => ({
    key,
    label: mostFrequent(held.map(({ label }) => label)),
  }));
  if (name === 'phase')
    return named.toSorted((a, b) => phaseOrder.indexOf(a.key) - phaseOrder.indexOf(b.key));
  return named.toSorted((a, b) => byTitle({ title: a.label }, { title: b.label }));
}

function mostFrequent(labels: readonly string[]): string {
  const counted = [...Map.groupBy(labels, (label) => label)].toSorted(
    ([one, its], [other, others]) => others.length - its.length || (one < other ? -1 : 1),
  );
  return counted[0]?.[0] ?? '';
}
