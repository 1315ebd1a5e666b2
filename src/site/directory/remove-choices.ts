import { facetNames, type FacetName } from './directory.ts';

/** Lets the button of each chosen value take it away; `after` gets the focus when none is left. */
export function removeChoices(
  list: HTMLUListElement,
  remove: (name: FacetName, value: string) => void,
  after: { readonly focus: () => void },
): void {
  list.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest('button') : null;
    const name = facetNames.find((facet) => facet === button?.dataset.facet);
    if (!button || !name) return;
    const place = [...list.querySelectorAll('button')].indexOf(button);
    remove(name, button.dataset.value ?? '');
    // The button is gone: the keyboard goes on at the next one.
    const rest = list.querySelectorAll('button');
    (rest[Math.min(place, rest.length - 1)] ?? after).focus();
  });
}
