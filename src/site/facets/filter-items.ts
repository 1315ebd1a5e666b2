import { announcer } from '../announcer.ts';
import { findElement } from '../find-element.ts';
import { matchingWords } from './matching-words.ts';

/**
 * Narrows what the page lists already, as the visitor types: the elements `[data-item]` by their words, and the parts
 * `[data-group]` that hold none of them any more. What is typed is in the address.
 */
export function filterItems(): void {
  const form = findElement('filtre', HTMLFormElement);
  const field = findElement('filtre-mots', HTMLInputElement);
  const nothing = findElement('filtre-rien', HTMLElement);
  const announce = announcer(findElement('filtre-annonce', HTMLParagraphElement));
  const items = [...document.querySelectorAll<HTMLElement>('[data-item]')].map((item) => ({
    item,
    text: item.textContent,
  }));
  const groups = [...document.querySelectorAll<HTMLElement>('[data-group]')];

  const show = () => {
    const matches = matchingWords(field.value);
    for (const { item, text } of items) item.hidden = !matches(text);
    for (const group of groups) group.hidden = group.querySelector('[data-item]:not([hidden])') === null;
    const found = items.filter(({ item }) => !item.hidden).length;
    nothing.hidden = found > 0;
    for (const link of nothing.querySelectorAll<HTMLAnchorElement>('a[data-search]'))
      link.search = new URLSearchParams({ q: field.value }).toString();
    return found;
  };

  field.value = new URLSearchParams(location.search).get('q') ?? '';
  form.hidden = false;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
  });
  field.addEventListener('input', () => {
    const found = show();
    const typed = field.value.trim();
    history.replaceState(
      null,
      '',
      location.pathname + (typed === '' ? '' : `?${new URLSearchParams({ q: typed }).toString()}`),
    );
    announce(found < 2 ? `${found} résultat` : `${found} résultats`);
  });
  show();
}
