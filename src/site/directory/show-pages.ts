import { directoryTexts } from '../../texts/directory.ts';
import { number as written } from '../../texts/counts.ts';
import type { DirectoryResult } from './directory-search.ts';
import { writeQuery, type DirectoryQuery } from './query.ts';
import { shownPages } from './shown-pages.ts';

/** Links to the other pages of a result, whose addresses hold the whole query; nothing where there is one page. */
export function showPages(
  nav: HTMLElement,
  { page, pages }: Pick<DirectoryResult, 'page' | 'pages'>,
  query: DirectoryQuery,
): void {
  nav.hidden = pages < 2;
  if (pages < 2) {
    nav.replaceChildren();
    return;
  }
  const list = document.createElement('ul');
  list.className = 's-pages';
  const add = (...held: (Node | string)[]): void => {
    const item = document.createElement('li');
    item.append(...held);
    list.append(item);
  };
  const link = (to: number, text: string, name: string): HTMLAnchorElement => {
    const made = document.createElement('a');
    made.href = writeQuery({ ...query, page: to }) || location.pathname;
    made.textContent = text;
    made.className = 'fr-link s-pages__link';
    made.dataset.page = String(to);
    if (name !== text) made.setAttribute('aria-label', name);
    return made;
  };
  if (page > 1) add(link(page - 1, '‹', directoryTexts.previous));
  for (const to of shownPages(page, pages)) {
    if (to === undefined) {
      add('…');
      continue;
    }
    const made = link(to, written(to), directoryTexts.toPage(to));
    if (to === page) made.setAttribute('aria-current', 'page');
    add(made);
  }
  if (page < pages) add(link(page + 1, '›', directoryTexts.next));
  nav.replaceChildren(list);
}
