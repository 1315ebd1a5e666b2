import type { Choice } from './choices.ts';
import { drawnOptions } from './drawn-options.ts';
import { popupFrame } from './popup-frame.ts';

/** The list under a combobox: a line that says how many choices there are, then the choices. */
export interface Popup {
  readonly isOpen: () => boolean;
  /** Shows choices, none of them active; without a choice, only the line. */
  readonly show: (line: string, choices: readonly Choice[]) => void;
  readonly hide: () => void;
  /** Makes a choice the active one, in sight; -1 for none. */
  readonly activate: (place: number) => void;
}

/** What stands behind a choice's label: its id, and what to know before choosing it. */
const idAndMention = ({ id, mention }: Choice): string => (mention === undefined ? id : `${id} – ${mention}`);

/** Puts a popup under an input; a press on a choice gives its place. */
export function comboboxPopup(
  input: HTMLInputElement,
  label: string,
  onChoice: (place: number) => void,
  detailOf: (choice: Choice) => string = idAndMention,
): Popup {
  const { popup, line, list } = popupFrame(input, label);
  const options = drawnOptions(list, detailOf);

  list.addEventListener('click', ({ target }) => {
    const option = target instanceof Element ? target.closest('[role="option"]') : null;
    if (option) onChoice([...list.children].indexOf(option));
  });

  const activate = (place: number): void => {
    const option = options.select(place);
    if (!option) {
      input.removeAttribute('aria-activedescendant');
      return;
    }
    input.setAttribute('aria-activedescendant', option.id);
    option.scrollIntoView({ block: 'nearest' });
  };

  return {
    isOpen: () => !popup.hidden,
    activate,
    show(text, choices) {
      line.textContent = text;
      options.draw(choices);
      list.scrollTop = 0;
      list.hidden = choices.length === 0;
      input.setAttribute('aria-expanded', String(choices.length > 0));
      activate(-1);
      popup.hidden = false;
      popup.scrollIntoView({ block: 'nearest' });
    },
    hide() {
      popup.hidden = true;
      options.draw([]);
      input.setAttribute('aria-expanded', 'false');
      activate(-1);
    },
  };
}
