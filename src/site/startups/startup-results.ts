import { startupSearchTexts as texts } from '../../texts/startup-search.ts';
import { findElement } from '../find-element.ts';
import type { NumberedPage } from '../facets/numbered-pages.ts';
import type { Catalogue } from './catalogue.ts';
import { startupCard } from './show-startups.ts';

/** The part of the page that shows what was found. */
export interface StartupResults {
  /** Shows a page of the `total` found, or the whole list where nothing narrows it. */
  readonly show: (found: NumberedPage<number>, total: number, isNarrowed: boolean) => void;
  /** Brings the keyboard to what was found, where something narrows the list. */
  readonly focus: () => void;
}

/** Finds that part, whose buttons turn its pages by so many. */
export function startupResults(catalogue: Catalogue, turn: (step: number) => void): StartupResults {
  const whole = findElement('toutes', HTMLElement);
  const narrowed = findElement('trouvees', HTMLElement);
  const heading = findElement('nombre', HTMLHeadingElement);
  const nothing = findElement('rien', HTMLParagraphElement);
  const list = findElement('liste', HTMLUListElement);
  const card = findElement('carte', HTMLTemplateElement);
  const nav = findElement('pages', HTMLElement);
  const place = findElement('page', HTMLSpanElement);
  const previous = findElement('precedente', HTMLButtonElement);
  const next = findElement('suivante', HTMLButtonElement);
  for (const [button, step] of [
    [previous, -1],
    [next, 1],
  ] as const)
    button.addEventListener('click', () => {
      turn(step);
      heading.focus();
      heading.scrollIntoView({ block: 'start' });
    });

  return {
    show({ items, page, pages }, total, isNarrowed) {
      whole.hidden = isNarrowed;
      narrowed.hidden = !isNarrowed;
      heading.textContent = texts.found(total);
      nothing.hidden = total > 0;
      const cards = items.flatMap((item) => {
        const startup = catalogue.startups[item];
        return startup ? [startupCard(card, startup, catalogue)] : [];
      });
      list.replaceChildren(...(isNarrowed ? cards : []));
      nav.hidden = pages === 1;
      place.textContent = texts.page(page, pages);
      previous.disabled = page === 1;
      next.disabled = page === pages;
    },
    focus() {
      if (!narrowed.hidden) heading.focus();
    },
  };
}
