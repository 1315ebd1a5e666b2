import { directoryTexts } from '../../texts/directory.ts';
import { findElement } from '../find-element.ts';
import type { FacetOptions } from './facet-options.ts';
import { asksForEverybody, readQuery, type DirectoryQuery } from './query.ts';
import { showChoices } from './show-choices.ts';

/** Shows in the form what a query asks. */
export function fillForm(query: DirectoryQuery, options: FacetOptions): void {
  const search = findElement('q', HTMLInputElement);
  const sort = findElement('tri', HTMLSelectElement);
  if (search.value.trim() !== query.q.trim()) search.value = query.q;
  sort.value = query.sort ?? '';
  const [usual] = sort.options;
  if (usual) usual.text = query.q.trim() === '' ? directoryTexts.usualOrder : directoryTexts.byRelevance;
  options.check(query);
  const count = showChoices(findElement('choix', HTMLUListElement), query, options.labelOf);
  const summary = findElement('filtres', HTMLDetailsElement).querySelector('summary');
  if (summary) summary.textContent = directoryTexts.filters(count);
  findElement('effacer', HTMLButtonElement).hidden = asksForEverybody(query);
}

/** What the form asks; a new query begins at its first page. */
export function formQuery(form: HTMLFormElement): DirectoryQuery {
  const given = new URLSearchParams();
  for (const [name, value] of new FormData(form)) if (typeof value === 'string') given.append(name, value);
  return readQuery(given.toString());
}
