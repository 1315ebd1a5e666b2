import { directoryTexts } from '../../texts/directory.ts';
import { facetNames, type FacetName } from './directory.ts';
import type { DirectoryQuery } from './query.ts';

/** Shows each chosen value as a button that takes it away; gives how many there are. */
export function showChoices(
  list: HTMLUListElement,
  { chosen }: DirectoryQuery,
  labelOf: (name: FacetName, value: string) => string,
): number {
  const buttons = facetNames.flatMap((name) =>
    chosen[name].map((value) => {
      const label = labelOf(name, value);
      const button = document.createElement('button');
      button.type = 'button';
      button.className = 'fr-tag fr-tag--sm fr-tag--dismiss';
      button.dataset.facet = name;
      button.dataset.value = value;
      button.textContent = label;
      button.setAttribute('aria-label', directoryTexts.remove(label));
      return button;
    }),
  );
  list.hidden = buttons.length === 0;
  list.replaceChildren(
    ...buttons.map((button) => {
      const item = document.createElement('li');
      item.append(button);
      return item;
    }),
  );
  return buttons.length;
}
