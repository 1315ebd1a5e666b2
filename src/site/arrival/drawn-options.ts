import type { Choice } from './choices.ts';
import { made } from './made-element.ts';

/** Choices drawn at once; a long list grows while it is scrolled. */
const drawnAtOnce = 60;
/** How near its end the list is scrolled when it grows, in pixels. */
const nearEnd = 300;

/** The options of a list, drawn as far as somebody looks. */
export interface DrawnOptions {
  /** Puts other choices into the list, none of them selected. */
  readonly draw: (choices: readonly Choice[]) => void;
  /** Selects the option at a place, and no other; gives it, or undefined where there is none. */
  readonly select: (place: number) => Element | undefined;
}

/** Draws choices as options into a list; `detailOf` gives what stands behind a label. */
export function drawnOptions(list: HTMLUListElement, detailOf: (choice: Choice) => string): DrawnOptions {
  let choices: readonly Choice[] = [];

  /** Every option says its place among all, since those further down are not drawn yet. */
  const optionOf = (choice: Choice, place: number): HTMLElement => {
    const option = made('li', {
      id: `${list.id}-${place}`,
      role: 'option',
      'aria-selected': 'false',
      'aria-setsize': `${choices.length}`,
      'aria-posinset': `${place + 1}`,
    });
    const detail = made('span', { class: 's-muted' });
    detail.textContent = detailOf(choice);
    option.append(choice.label, ' ', detail);
    return option;
  };
  /** Draws the choices up to a place, and some more. */
  const drawTo = (place: number): void => {
    const drawn = list.children.length;
    if (place < drawn) return;
    const next = choices.slice(drawn, place + drawnAtOnce);
    list.append(...next.map((choice, index) => optionOf(choice, drawn + index)));
  };
  list.addEventListener('scroll', () => {
    if (list.scrollTop + list.clientHeight > list.scrollHeight - nearEnd) drawTo(list.children.length);
  });

  return {
    draw(shown) {
      choices = shown;
      list.replaceChildren();
      drawTo(0);
    },
    select(place) {
      drawTo(place);
      list.querySelector('[aria-selected="true"]')?.setAttribute('aria-selected', 'false');
      const option = list.children[place];
      option?.setAttribute('aria-selected', 'true');
      return option;
    },
  };
}
