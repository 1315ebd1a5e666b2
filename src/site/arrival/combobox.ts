import { picked, pickerFailed, pickerKeys, pickerLoading } from '../../texts/arrival-form.ts';
import type { Announce } from '../announcer.ts';
import type { Choice } from './choices.ts';
import { comboboxPopup } from './combobox-popup.ts';
import { keyMove } from './key-move.ts';
import type { ChoiceList } from './search-choices.ts';

/** A field that is filled by choosing from a list. */
export interface Combobox {
  /** Puts an id, or what was typed in place of one. */
  readonly put: (value: string) => void;
}

/** What a combobox needs of its page. */
export interface ComboboxNeeds {
  /** Gives the list, loaded at the first call; rejects when it cannot be, and the next call tries again. */
  readonly load: () => Promise<ChoiceList>;
  /** "12 personnes". */
  readonly found: (choices: number) => string;
  /** What to read when nothing matches. */
  readonly none: string;
  /** What the list holds. */
  readonly list: string;
  readonly announce: Announce;
  /** What stands behind a choice's label; without it, its id and what to know of it. */
  readonly detail?: (choice: Choice) => string;
  /** Hears of a choice, before the field's "change". */
  readonly chose?: (choice: Choice) => void;
}

/**
 * Makes a text field a combobox: it shows names, and a hidden field of the same name sends the id. A text that names
 * nobody is sent as it is typed, for the server to refuse. A choice is told by a "change" of the field.
 */
export function combobox(
  input: HTMLInputElement,
  { load, found, none, list: listName, announce, detail, chose }: ComboboxNeeds,
): Combobox {
  const wire = takeName(input);
  let list: ChoiceList | undefined;
  let chosen: Choice | undefined;
  let choices: readonly Choice[] = [];
  let active = -1;

  const popup = comboboxPopup(
    input,
    listName,
    (place) => {
      choose(choices[place]);
    },
    detail,
  );
  const activate = (place: number): void => {
    active = place;
    popup.activate(place);
  };
  const hide = (): void => {
    active = -1;
    popup.hide();
  };
  const hold = (choice: Choice): void => {
    chosen = choice;
    wire.value = choice.id;
    input.value = choice.label;
  };
  const choose = (choice: Choice | undefined): void => {
    hide();
    if (!choice) return;
    hold(choice);
    announce(picked(choice.label));
    chose?.(choice);
    input.dispatchEvent(new Event('change', { bubbles: true }));
  };
  /** Takes a text that names one choice for that choice. */
  const settle = (): void => {
    const named = list?.named(wire.value);
    if (named) hold(named);
  };
  /** Loads the list; false when that failed. */
  const isLoaded = async (): Promise<boolean> => {
    try {
      list ??= await load();
      return true;
    } catch (fault) {
      console.warn('The choices did not load.', fault);
      return false;
    }
  };
  const open = async (): Promise<void> => {
    if (!list) {
      popup.show(pickerLoading, []);
      const loaded = await isLoaded();
      if (!popup.isOpen()) return;
      if (!loaded) {
        popup.show(pickerFailed, []);
        announce(pickerFailed);
        return;
      }
    }
    choices = list?.search(chosen ? '' : input.value) ?? [];
    const line = choices.length === 0 ? none : found(choices.length);
    popup.show(line, choices);
    activate(choices.findIndex(({ id }) => id === chosen?.id));
    announce(choices.length === 0 ? line : `${line}. ${pickerKeys}`);
  };
  const press = async (move: NonNullable<ReturnType<typeof keyMove>>): Promise<void> => {
    if (move === 'close') hide();
    else if (typeof move === 'number') activate(move);
    else {
      await open();
      if (active >= 0 || move === 'open') return;
      activate(move === 'first' ? Math.min(0, choices.length - 1) : choices.length - 1);
    }
  };

  input.addEventListener('input', () => {
    chosen = undefined;
    wire.value = input.value;
    void open();
  });
  input.addEventListener('click', () => {
    if (!popup.isOpen()) void open();
  });
  input.addEventListener('focus', () => {
    // What is typed next takes the place of the name.
    if (chosen) input.select();
  });
  input.addEventListener('focusout', () => {
    hide();
    settle();
  });
  input.addEventListener('keydown', (event) => {
    if (event.isComposing) return;
    if (event.key === 'Tab') {
      choose(choices[active]);
    } else if (event.key === 'Enter' && popup.isOpen()) {
      event.preventDefault();
      choose(choices[active] ?? (choices.length === 1 ? choices[0] : undefined));
    } else {
      const move = keyMove(event, { active, count: choices.length, isOpen: popup.isOpen() });
      if (move === undefined) return;
      event.preventDefault();
      void press(move);
    }
  });

  return {
    put(value) {
      chosen = undefined;
      wire.value = value;
      input.value = value;
      if (value === '') return;
      void isLoaded().then(() => {
        if (document.activeElement !== input) settle();
      });
    },
  };
}

/** Moves the input's name to a hidden field, which sends what the input only shows. */
function takeName(input: HTMLInputElement): HTMLInputElement {
  const wire = document.createElement('input');
  wire.type = 'hidden';
  wire.name = input.name;
  wire.value = input.value;
  input.removeAttribute('name');
  input.removeAttribute('list');
  input.before(wire);
  return wire;
}
