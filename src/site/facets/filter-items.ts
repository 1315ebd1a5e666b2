import { count } from '../../texts/counts.ts';
import { startupSearchTexts } from '../../texts/startup-search.ts';
import { announcer } from '../announcer.ts';
import { findElement } from '../find-element.ts';
import { findRows } from './find-rows.ts';
import { narrowItems } from './narrow-items.ts';

/**
 * Narrows a list by its words as the visitor types: what the page lists already, or the rows of the file that the form
 * names where the list is too long for a page. What is typed is in the address.
 */
export function filterItems(): void {
  const form = findElement('filtre', HTMLFormElement);
  const field = findElement('filtre-mots', HTMLInputElement);
  const nothing = findElement('filtre-rien', HTMLElement);
  const status = findElement('filtre-annonce', HTMLParagraphElement);
  const announce = announcer(status);
  const { rows } = form.dataset;
  const narrow = rows === undefined ? narrowItems() : findRows(rows);

  const show = async (): Promise<number | undefined> => {
    try {
      const found = await narrow(field.value);
      nothing.hidden = found !== 0;
      for (const link of nothing.querySelectorAll<HTMLAnchorElement>('a[data-search]'))
        link.search = new URLSearchParams({ q: field.value }).toString();
      status.classList.add('fr-sr-only');
      return found;
    } catch (fault) {
      status.classList.remove('fr-sr-only');
      status.textContent = startupSearchTexts.failed;
      throw fault;
    }
  };
  const type = async (): Promise<void> => {
    const typed = field.value.trim();
    const query = typed === '' ? '' : `?${new URLSearchParams({ q: typed }).toString()}`;
    history.replaceState(null, '', location.pathname + query);
    const found = await show();
    if (found !== undefined) announce(count(found, 'résultat'));
  };

  field.value = new URLSearchParams(location.search).get('q') ?? '';
  form.hidden = false;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
  });
  field.addEventListener('input', () => void type());
  void show();
}
