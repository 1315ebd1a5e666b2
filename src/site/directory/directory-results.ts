import { directoryTexts } from '../../texts/directory.ts';
import { findElement } from '../find-element.ts';
import type { DirectoryResult } from './directory-search.ts';
import { asksForEverybody, type DirectoryQuery } from './query.ts';
import { showMembers } from './show-members.ts';
import { showPages } from './show-pages.ts';

/** The part of the page that shows who was found. */
interface DirectoryResults {
  readonly show: (result: DirectoryResult, asked: DirectoryQuery) => void;
  /** Brings the keyboard to what was found. */
  readonly focus: () => void;
}

/** Finds that part. What it shows first is what the page says already; from then on it is announced. */
export function directoryResults(announce: (text: string) => void): DirectoryResults {
  const list = findElement('membres', HTMLUListElement);
  const card = findElement('carte', HTMLTemplateElement);
  const heading = findElement('nombre', HTMLHeadingElement);
  const nobody = findElement('personne', HTMLParagraphElement);
  const nav = findElement('pages', HTMLElement);
  const everybody = heading.textContent;
  let isAnswered = false;

  return {
    show(result, asked) {
      showMembers(list, card, result.members);
      showPages(nav, result, asked);
      nobody.hidden = result.total > 0;
      const found = asksForEverybody(asked) ? everybody : directoryTexts.found(result.total);
      heading.textContent =
        result.pages > 1 ? `${found}, ${directoryTexts.page(result.page, result.pages)}` : found;
      if (isAnswered) announce(result.total === 0 ? directoryTexts.nobody : heading.textContent);
      isAnswered = true;
    },
    focus() {
      heading.focus();
    },
  };
}
