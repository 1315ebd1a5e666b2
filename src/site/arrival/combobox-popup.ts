import type { Choice } from './choices.ts';
import { drawnOptions } from './drawn-options.ts';
import type { ListState } from './key-move.ts';
import { popupFrame } from './popup-frame.ts';

/** The list under a combobox: a line that says how many choices there are, then the choices. */
export interface Popup {
  readonly state: () => ListState;
  /** The choice at a place; undefined where there is none. */
  readonly choiceAt: (place: number) => Choice | undefined;
  /** Shows choices, none of them active; without a choice, only the line. */
  readonly show: (line: string, choices: readonly Choice[]) => void;
  readonly hide: () => void;
  /** Makes a choice the active one, in sight; -1 for none. */
  readonly activate: (place: number) => void;
}

/** What stands behind a choice's label: its id, and what to know before choosing it. */
const idAndMention = ({ id, mention }: Choice): string => (mention === undefined ? id : `${id} – ${mention}`);

/** Puts a popup under an input; `onChoice` hears of a press on a choice. */
export function comboboxPopup(
  input: HTMLInputElement,
  label: string,
  onChoice: (choice: Choice | undefined) => void,
  detailOf: (choice: Choice) => string = idAndMention,
): Popup {
  const { popup, line, list } = popupFrame(input, label);
  const options = drawnOptions(list, detailOf);
  let choices: readonly Choice[] = [];
  let active = -1;

  list.addEventListener('click', ({ target }) => {
    const option = target instanceof Element ? target.closest('[role="option"]') : null;
    if (option) onChoice(choices[[...list.children].indexOf(option)]);
  });

  const put = (shown: readonly Choice[]): void => {
    choices = shown;
    options.draw(choices);
    input.setAttribute('aria-expanded', String(choices.length > 0));
    activate(-1);
  };
  const activate = (place: number): void => {
    active = place;
    const option = options.select(place);
    if (!option) {
      input.removeAttribute('aria-activedescendant');
      return;
    }
    input.setAttribute('aria-activedescendant', option.id);
    option.scrollIntoView({ block: 'nearest' });
  };

  return {
    state: () => ({ active, count: choices.length, isOpen: !popup.hidden }),
    choiceAt: (place) => choices[place],
    activate,
    show(text, shown) {
      line.textContent = text;
      put(shown);
      list.scrollTop = 0;
      list.hidden = shown.length === 0;
      popup.hidden = false;
      popup.scrollIntoView({ block: 'nearest' });
    },
    hide() {
      popup.hidden = true;
      put([]);
    },
  };
}
