import { number } from '../../texts/counts.ts';
import { longFacets } from '../../texts/directory.ts';
import { facetNames, type FacetName } from './directory.ts';
import type { DirectoryResult } from './directory-search.ts';
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

interface Box {
  readonly input: HTMLInputElement;
  readonly option: Element;
  readonly count: Element | null;
  readonly label: string;
}

/** Takes over the boxes of the form; the template holds one more. */
export function facetOptions(form: HTMLFormElement, template: HTMLTemplateElement): FacetOptions {
  const boxes = new Map<string, Box>();
  const labels = new Map<string, string>();
  const places = new Map<string, number>();
  let last: DirectoryResult['counts'] | undefined;
  const key = (name: string, value: string): string => `${name} ${value}`;

  const take = (option: Element): void => {
    const input = option.querySelector('input');
    if (!input) return;
    const label = option.querySelector('[data-label]')?.textContent ?? input.value;
    boxes.set(key(input.name, input.value), {
      input,
      option,
      count: option.querySelector('[data-count]'),
      label,
    });
  };
  const labelOf = (name: FacetName, value: string): string =>
    boxes.get(key(name, value))?.label ?? labels.get(key(name, value)) ?? value;
  const countOf = (name: FacetName, value: string): number =>
    last?.[name][places.get(key(name, value)) ?? -1] ?? 0;

  const make = (name: FacetName, value: string): void => {
    const group = form.querySelector(`[data-facet="${name}"]`);
    const filled = template.content.cloneNode(true) as DocumentFragment;
    const option = filled.firstElementChild;
    const input = filled.querySelector('input');
    const label = filled.querySelector('label');
    const text = filled.querySelector('[data-label]');
    if (!group || !option || !input || !label || !text) return;
    input.id = `${name}-choix-${boxes.size}`;
    input.name = name;
    input.value = value;
    label.htmlFor = input.id;
    text.textContent = labelOf(name, value);
    group.insertBefore(filled, group.querySelector('.s-facet__add'));
    take(option);
    showCount(name, value);
  };
  const showCount = (name: FacetName, value: string): void => {
    const box = boxes.get(key(name, value));
    if (!box?.count || !last) return;
    const members = countOf(name, value);
    const text = number(members);
    if (box.count.textContent !== text) box.count.textContent = text;
    box.option.classList.toggle('s-facet__option--none', members === 0);
  };

  for (const option of form.querySelectorAll('.s-facet__option')) take(option);
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
      for (const { input } of boxes.values())
        input.checked = facetNames.some((name) => name === input.name && chosen[name].includes(input.value));
    },
    count(counts) {
      last = counts;
      for (const { input } of boxes.values()) {
        const name = facetNames.find((facet) => facet === input.name);
        if (name) showCount(name, input.value);
      }
    },
  };
}
