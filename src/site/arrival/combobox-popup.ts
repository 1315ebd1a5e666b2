import type { Choice } from './choices.ts';

/** Choices drawn at once; a long list grows while it is scrolled. */
const drawnAtOnce = 60;
/** How near its end the list is scrolled when it grows, in pixels. */
const nearEnd = 300;

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

/** Puts an input into a wrapper with its list, and makes it a combobox (WAI-ARIA APG, "Combobox Pattern"). */
export function comboboxPopup(
  input: HTMLInputElement,
  label: string,
  onChoice: (place: number) => void,
  detailOf: (choice: Choice) => string = idAndMention,
): Popup {
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
  list.addEventListener('click', ({ target }) => {
    const option = target instanceof Element ? target.closest('[role="option"]') : null;
    if (option) onChoice([...list.children].indexOf(option));
  });

  let choices: readonly Choice[] = [];
  /** Draws the choices up to a place, and some more. */
  const drawTo = (place: number): void => {
    const drawn = list.children.length;
    if (place < drawn) return;
    const next = choices.slice(drawn, place + drawnAtOnce);
    list.append(...next.map((choice, index) => optionOf(choice, drawn + index)));
  };
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
  list.addEventListener('scroll', () => {
    if (list.scrollTop + list.clientHeight > list.scrollHeight - nearEnd) drawTo(list.children.length);
  });

  const activate = (place: number): void => {
    drawTo(place);
    list.querySelector('[aria-selected="true"]')?.setAttribute('aria-selected', 'false');
    const option = list.children[place];
    if (!option) {
      input.removeAttribute('aria-activedescendant');
      return;
    }
    option.setAttribute('aria-selected', 'true');
    input.setAttribute('aria-activedescendant', option.id);
    option.scrollIntoView({ block: 'nearest' });
  };

  return {
    isOpen: () => !popup.hidden,
    activate,
    show(text, found) {
      choices = found;
      line.textContent = text;
      list.replaceChildren();
      drawTo(0);
      list.scrollTop = 0;
      list.hidden = choices.length === 0;
      input.setAttribute('aria-expanded', String(choices.length > 0));
      activate(-1);
      popup.hidden = false;
      popup.scrollIntoView({ block: 'nearest' });
    },
    hide() {
      popup.hidden = true;
      choices = [];
      list.replaceChildren();
      input.setAttribute('aria-expanded', 'false');
      activate(-1);
    },
  };
}

type Attributes = Readonly<Record<string, string>>;

function setAttributes(element: HTMLElement, attributes: Attributes): void {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
}

function made<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Attributes,
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  setAttributes(element, attributes);
  return element;
}
