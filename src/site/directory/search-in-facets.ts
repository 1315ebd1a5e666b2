import { directoryTexts, facetTexts, longFacets, type LongFacet } from '../../texts/directory.ts';
import type { Announce } from '../announcer.ts';
import type { Choice } from '../arrival/choices.ts';
import { combobox } from '../arrival/combobox.ts';
import { findElement } from '../find-element.ts';
import { choiceList } from '../arrival/search-choices.ts';
import type { FacetChoices } from './messages.ts';

/** What the fields of long facets need of the page. */
export interface FacetSearchNeeds {
  readonly choices: Promise<FacetChoices>;
  readonly countOf: (name: LongFacet, value: string) => number;
  readonly choose: (name: LongFacet, value: string) => void;
  readonly announce: Announce;
}

/** Makes the fields of long facets comboboxes, each value with its count; what is chosen becomes a filter. */
export function searchInFacets({ choices, countOf, choose, announce }: FacetSearchNeeds): void {
  for (const name of longFacets) {
    const { list, found, none } = facetTexts[name];
    const field = combobox(findElement(`${name}-ajout`, HTMLInputElement), {
      list,
      found,
      none,
      announce,
      load: async () => choiceList((await choices)[name]),
      detail: ({ id }: Choice) => directoryTexts.members(countOf(name, id)),
      chose: ({ id }) => {
        choose(name, id);
        field.put('');
      },
    });
  }
}
