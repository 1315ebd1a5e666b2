import { activityLabels } from '../../texts/activity-labels.ts';
import { domaines } from '../../schema/author.ts';
import { missionStatuses } from '../../schema/mission.ts';
import { labelOf } from '../../schema/vocabulary.ts';
import { facetTexts, longFacets, type LongFacet } from '../../texts/directory.ts';
import { activities, facetNames, recentArrival, type Directory, type FacetName } from './directory.ts';
import { directorySearch } from './directory-search.ts';
import { facetChoices } from './facet-choices.ts';
import { emptyQuery } from './query.ts';

/** A facet as the page shows it before anything is chosen. */
export interface ShownFacet {
  readonly name: FacetName;
  readonly legend: string;
  readonly options: readonly { readonly value: string; readonly label: string; readonly count: number }[];
  readonly open: boolean;
  /** Label of the field by which a long facet is searched. */
  readonly add: string | undefined;
}

/** Values of a long facet that have a box from the start: those with the most members. */
const boxesOfLong = 5;

const legends: Readonly<Record<FacetName, string>> = {
  activite: 'Présence',
  arrivee: 'Arrivée',
  domaine: 'Domaine',
  statut: 'Statut',
  incubateur: 'Incubateur',
  startup: 'Startup',
  competence: 'Compétence',
};
const open: ReadonlySet<FacetName> = new Set(['activite', 'arrivee', 'domaine']);
const isLong = (name: FacetName): name is LongFacet => longFacets.some((long) => long === name);

/** The facets with their counts over everybody. */
export function directoryFacets(directory: Directory): ShownFacet[] {
  const found = directorySearch(directory);
  const { counts } = found.search(emptyQuery);
  const choices = facetChoices(directory, found);
  const countOf = (name: FacetName, value: string): number =>
    counts[name][found.values[name].indexOf(value)] ?? 0;
  const known: Readonly<Record<Exclude<FacetName, LongFacet>, readonly (readonly [string, string])[]>> = {
    activite: activities.map((value) => [value, activityLabels[value]]),
    arrivee: [[recentArrival, 'Depuis moins de trois mois']],
    domaine: [...new Set([...domaines.values, ...found.values.domaine])].map((value) => [
      value,
      labelOf(domaines, value),
    ]),
    statut: missionStatuses.values.map((value) => [value, labelOf(missionStatuses, value)]),
  };
  const optionsOf = (name: FacetName): ShownFacet['options'] => {
    if (!isLong(name))
      return known[name].map(([value, label]) => ({ value, label, count: countOf(name, value) }));
    const labels = new Map(choices[name].map(({ id, label }) => [id, label]));
    return found.values[name]
      .map((value, place) => ({ value, label: labels.get(value) ?? value, count: counts[name][place] ?? 0 }))
      .filter(({ count }) => count > 0)
      .toSorted((one, two) => two.count - one.count)
      .slice(0, boxesOfLong);
  };
  return facetNames.map((name) => ({
    name,
    legend: legends[name],
    options: optionsOf(name),
    open: open.has(name),
    add: isLong(name) ? facetTexts[name].add : undefined,
  }));
}
