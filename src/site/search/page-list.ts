import { findElement } from '../find-element.ts';
import type { FoundPages } from './find-pages.ts';
import type { FoundPage } from './pagefind.ts';
import { resultLine } from './show-results.ts';

/** Finds the list of the found pages, with the button that shows more of them; gives what fills it. */
export function pageList(line: HTMLTemplateElement): (found: FoundPages) => void {
  const list = findElement('liste', HTMLOListElement);
  const more = findElement('suite', HTMLButtonElement);
  let shown: FoundPages | undefined;
  const linesOf = (pages: readonly FoundPage[]): Node[] => pages.map((page) => resultLine(line, page));

  const showMore = async (): Promise<void> => {
    const place = list.childElementCount;
    const pages = (await shown?.from(place)) ?? [];
    list.append(...linesOf(pages));
    more.hidden = list.childElementCount >= (shown?.total ?? 0);
    list.children[place]?.querySelector('a')?.focus();
  };
  more.addEventListener('click', () => void showMore());

  return (found) => {
    shown = found;
    list.replaceChildren(...linesOf(found.first));
    more.hidden = found.total <= found.first.length;
  };
}
