import { matchingWords } from './matching-words.ts';

/** Shows what holds the words that are searched; gives how many that is, or nothing where nothing is searched. */
export type Narrow = (searched: string) => number | undefined | Promise<number | undefined>;

/** Narrows what the page lists: the elements `[data-item]`, and the parts `[data-group]` that hold none any more. */
export function narrowItems(): Narrow {
  const items = [...document.querySelectorAll<HTMLElement>('[data-item]')].map((item) => ({
    item,
    text: item.textContent,
  }));
  const groups = [...document.querySelectorAll<HTMLElement>('[data-group]')];
  return (searched) => {
    const matches = matchingWords(searched);
    for (const { item, text } of items) item.hidden = !matches(text);
    for (const group of groups) group.hidden = group.querySelector('[data-item]:not([hidden])') === null;
    return items.filter(({ item }) => !item.hidden).length;
  };
}
