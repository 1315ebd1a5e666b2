import { longFacets } from '../../texts/directory.ts';
import { facetNames, type FacetName } from './directory.ts';
import type { DirectoryResult } from './directory-search.ts';
import { addBox, boxIn, type FacetBox } from './facet-box.ts';
import type { DirectoryValues, FacetChoices } from './messages.ts';
import type { DirectoryQuery } from './query.ts';

/** The boxes of the facets. A long facet has a box for its largest values and for each that was ever chosen. */
export interface FacetOptions {
  readonly labelOf: (name: FacetName, value: string) => string;
  /** Learns what values are called and in which order counts come. */
  readonly know: (values: DirectoryValues, choices: FacetChoices) => void;
  /** Checks what a query chooses, and makes the boxes that are not there yet. */
  readonly check: (query: DirectoryQuery) => void;
  readonly count: (counts: DirectoryResult['counts']) => void;
  /** The last count of a value. */
  readonly countOf: (name: FacetName, value: string) => number;
}

/** Takes over the boxes of the form; the template holds one more. */
export function facetOptions(form: HTMLFormElement, template: HTMLTemplateElement): FacetOptions {
  const boxes = new Map<string, FacetBox>();
  const labels = new Map<string, string>();
  const places = new Map<string, number>();
  let last: DirectoryResult['counts'] | undefined;
  const key = (name: string, value: string): string => `${name} ${value}`;

  const labelOf = (name: FacetName, value: string): string =>
    boxes.get(key(name, value))?.label ?? labels.get(key(name, value)) ?? value;
  const countOf = (name: FacetName, value: string): number =>
    last?.[name][places.get(key(name, value)) ?? -1] ?? 0;
  const take = (box: FacetBox | undefined): void => {
    if (box) boxes.set(key(box.name, box.input.value), box);
  };
  const make = (name: FacetName, value: string): void => {
    const id = `${name}-choix-${boxes.size}`;
    const box = addBox(form, template, { id, name, value, label: labelOf(name, value) });
    take(box);
    if (last) box?.showCount(countOf(name, value));
  };

  for (const option of form.querySelectorAll('.s-facet__option')) take(boxIn(option));
  return {
    labelOf,
    countOf,
    know(values, choices) {
      for (const name of facetNames)
        for (const [place, value] of values[name].entries()) places.set(key(name, value), place);
      for (const name of longFacets)
        for (const { id, label } of choices[name]) labels.set(key(name, id), label);
    },
    check({ chosen }) {
      for (const name of facetNames)
        for (const value of chosen[name]) if (!boxes.has(key(name, value))) make(name, value);
      for (const { input, name } of boxes.values()) input.checked = chosen[name].includes(input.value);
    },
    count(counts) {
      last = counts;
      for (const { input, name, showCount } of boxes.values()) showCount(countOf(name, input.value));
    },
  };
}
