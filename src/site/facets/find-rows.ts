import { findElement } from '../find-element.ts';
import { textOfRow, type ListedRow } from './listed-row.ts';
import { matchingWords } from './matching-words.ts';
import type { Narrow } from './narrow-items.ts';
import { showRow } from './show-row.ts';

/** Rows shown at once. */
const mostShown = 50;

/**
 * Searches a list that the page is too short for: its rows are loaded at the first search, and what is found stands in
 * place of `[data-whole]`, what the page lists without a search.
 */
export function findRows(address: string): Narrow {
  const list = findElement('filtre-trouves', HTMLUListElement);
  const more = findElement('filtre-suite', HTMLParagraphElement);
  const whole = [...document.querySelectorAll<HTMLElement>('[data-whole]')];
  let loading: Promise<readonly ListedRow[]> | undefined;
  const load = () =>
    (loading ??= loadRows(address).catch((fault: unknown) => {
      loading = undefined;
      throw fault;
    }));
  return async (searched) => {
    const isSearched = searched.trim() !== '';
    const matches = matchingWords(searched);
    const found = isSearched ? (await load()).filter((row) => matches(textOfRow(row))) : [];
    for (const part of whole) part.hidden = isSearched;
    list.hidden = found.length === 0;
    list.replaceChildren(...found.slice(0, mostShown).map(showRow));
    more.hidden = found.length <= mostShown;
    return isSearched ? found.length : undefined;
  };
}

async function loadRows(address: string): Promise<readonly ListedRow[]> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} answered ${response.status}.`);
  return (await response.json()) as readonly ListedRow[];
}
