import { startupSearchTexts as texts } from '../../texts/startup-search.ts';
import { showChosen } from '../facets/chosen-filters.ts';
import type { FacetQuery } from '../facets/facet-query.ts';
import { findElement } from '../find-element.ts';
import { catalogueFacets } from './catalogue-facets.ts';
import type { Catalogue } from './catalogue.ts';

/** Shows what narrows the list, each choice as a button that takes it back. */
export function showStartupChoices(
  { facets }: Pick<Catalogue, 'facets'>,
  { q, chosen }: FacetQuery,
  takeBack: (name: string) => void,
): void {
  const filters = catalogueFacets.flatMap(({ name, label }) => {
    const key = chosen[name];
    const facet = facets.find((held) => held.name === name);
    const value = facet?.values.find((held) => held.key === key);
    return key === undefined ? [] : [{ name, text: texts.filter(label, value?.label ?? key) }];
  });
  findElement('choix', HTMLElement).hidden = filters.length === 0 && q.trim() === '';
  showChosen(findElement('choisis', HTMLUListElement), filters, takeBack);
}
