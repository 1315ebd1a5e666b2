import { number } from '../../texts/counts.ts';
import { facetNames, type FacetName } from './directory.ts';

/** A box of the form, by which a value of a facet is chosen. */
export interface FacetBox {
  readonly input: HTMLInputElement;
  readonly name: FacetName;
  readonly label: string;
  /** Shows how many members have the value. */
  readonly showCount: (members: number) => void;
}

/** What a box that is made is about. */
export interface BoxContent {
  /** Of the page, no other element's. */
  readonly id: string;
  readonly name: FacetName;
  readonly value: string;
  readonly label: string;
}

/** Takes over a box of the page; undefined for one of no facet. */
export function boxIn(option: Element): FacetBox | undefined {
  const input = option.querySelector('input');
  const name = facetNames.find((facet) => facet === input?.name);
  if (!input || !name) return undefined;
  const count = option.querySelector('[data-count]');
  return {
    input,
    name,
    label: option.querySelector('[data-label]')?.textContent ?? input.value,
    showCount(members) {
      if (!count) return;
      const text = number(members);
      if (count.textContent !== text) count.textContent = text;
      option.classList.toggle('s-facet__option--none', members === 0);
    },
  };
}

/** Adds a box to its facet, out of the page's template; undefined where the page has no such facet. */
export function addBox(
  form: HTMLFormElement,
  template: HTMLTemplateElement,
  { id, name, value, label: text }: BoxContent,
): FacetBox | undefined {
  const group = form.querySelector(`[data-facet="${name}"]`);
  const filled = template.content.cloneNode(true) as DocumentFragment;
  const option = filled.firstElementChild;
  const input = filled.querySelector('input');
  const label = filled.querySelector('label');
  const shown = filled.querySelector('[data-label]');
  if (!group || !option || !input || !label || !shown) return undefined;
  input.id = id;
  input.name = name;
  input.value = value;
  label.htmlFor = id;
  shown.textContent = text;
  group.insertBefore(filled, group.querySelector('.s-facet__add'));
  return boxIn(option);
}
