import { searchTexts } from '../../texts/search.ts';
import type { Announce } from '../announcer.ts';
import { findElement } from '../find-element.ts';
import type { FoundPages } from './find-pages.ts';

/** What the page says of a search: how much was found, that nothing was, that it failed. */
export interface SearchSummary {
  /** Waits for the pages of a text; "" asks for nothing, and hides the results. */
  readonly ask: (text: string) => void;
  readonly pages: (found: FoundPages) => void;
  /** Takes the number of members, who come before or after the pages. */
  readonly members: (found: number) => void;
  readonly failed: () => void;
  readonly focus: () => void;
}

/** Finds the part of the page that holds the results, and says above them what was found. */
export function searchSummary(announce: Announce): SearchSummary {
  const part = findElement('resultats', HTMLElement);
  const heading = findElement('nombre', HTMLHeadingElement);
  const nothing = findElement('rien', HTMLElement);
  let typed = '';
  let total = 0;
  let members = 0;
  let isNear = false;

  const reveal = (): void => {
    part.hidden = false;
    part.removeAttribute('aria-busy');
  };
  const say = (): void => {
    if (part.hasAttribute('aria-busy')) return;
    nothing.hidden = total + members > 0;
    heading.textContent = searchTexts.heading({ typed, total, members, isNear });
    announce([heading.textContent, members > 0 && total > 0 ? searchTexts.members(members) : ''].join('. '));
  };

  return {
    ask(text) {
      typed = text;
      if (text === '') {
        part.hidden = true;
        announce('');
      } else part.setAttribute('aria-busy', 'true');
    },
    pages(found) {
      ({ total, isNear } = found);
      reveal();
      say();
    },
    members(found) {
      members = found;
      say();
    },
    failed() {
      reveal();
      nothing.hidden = false;
      heading.textContent = searchTexts.failed;
      announce(searchTexts.failed);
    },
    focus() {
      heading.focus();
    },
  };
}
