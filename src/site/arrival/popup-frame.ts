import { made, setAttributes } from './made-element.ts';

/** The elements of a combobox's popup: a line, then the list for its choices. */
export interface PopupFrame {
  readonly popup: HTMLDivElement;
  readonly line: HTMLParagraphElement;
  readonly list: HTMLUListElement;
}

/** Puts an input into a wrapper with a popup, still hidden, and makes it a combobox (WAI-ARIA APG, "Combobox Pattern"). */
export function popupFrame(input: HTMLInputElement, label: string): PopupFrame {
  const wrapper = made('div', { class: 's-combobox' });
  const popup = made('div', { class: 's-combobox__popup' });
  const line = made('p', { class: 's-combobox__line' });
  const list = made('ul', {
    class: 's-combobox__list',
    id: `${input.id}-choix`,
    role: 'listbox',
    'aria-label': label,
  });
  popup.hidden = true;
  popup.append(line, list);
  input.before(wrapper);
  wrapper.append(input, popup);
  setAttributes(input, {
    role: 'combobox',
    'aria-autocomplete': 'list',
    'aria-expanded': 'false',
    'aria-controls': list.id,
    autocomplete: 'off',
    autocapitalize: 'none',
    spellcheck: 'false',
  });
  // The focus stays in the field: otherwise it would count as left.
  popup.addEventListener('mousedown', (event) => {
    event.preventDefault();
  });
  return { popup, line, list };
}
