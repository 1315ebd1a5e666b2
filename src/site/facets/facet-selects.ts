import type { Facet } from './facet.ts';
import type { FacetQuery } from './facet-query.ts';
import type { Narrowed } from './narrow.ts';

/** Values that a list offers; beyond, the most frequent ones, so that the page stays light. */
const mostOptions = 150;

/** Reads the choices out of a form whose lists are named after the facets. */
export const chosenIn = (form: HTMLFormElement, facets: readonly Facet[]): FacetQuery['chosen'] =>
  Object.fromEntries(
    facets.flatMap(({ name }) => {
      const key = selectOf(form, name).value;
      return key === '' ? [] : [[name, key]];
    }),
  );

/**
 * Fills the form's lists with the values that would leave something, each with how much; the choice itself stays even
 * where nothing is left, or where no item has it.
 */
export function offerValues(
  form: HTMLFormElement,
  facets: readonly Facet[],
  counts: Narrowed['counts'],
  chosen: FacetQuery['chosen'],
): void {
  for (const [place, { name, values }] of facets.entries()) {
    const select = selectOf(form, name);
    const key = chosen[name] ?? '';
    const counted = values.map((value, index) => ({ ...value, count: counts[place]?.[index] ?? 0 }));
    const offered = counted.filter((value) => value.count > 0 || value.key === key);
    const frequent = new Set(offered.toSorted((a, b) => b.count - a.count).slice(0, mostOptions));
    const options = offered
      .filter((value) => frequent.has(value) || value.key === key)
      .map((value) => new Option(`${value.label} (${value.count})`, value.key));
    const isKnown = key === '' || offered.some((value) => value.key === key);
    select.replaceChildren(
      ...[...select.options].slice(0, 1),
      ...(isKnown ? [] : [new Option(`${key} (0)`, key)]),
      ...options,
    );
    select.value = key;
  }
}

function selectOf(form: HTMLFormElement, name: string): HTMLSelectElement {
  const field = form.elements.namedItem(name);
  if (!(field instanceof HTMLSelectElement)) throw new Error(`The form has no list "${name}".`);
  return field;
}
