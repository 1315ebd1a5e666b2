import { picked, pickerFailed, pickerKeys, pickerLoading } from '../../texts/arrival-form.ts';
import type { Announce } from '../announcer.ts';
import type { Choice } from './choices.ts';
import { comboboxKeys } from './combobox-keys.ts';
import { comboboxPopup } from './combobox-popup.ts';
import { idField } from './id-field.ts';
import { lateList } from './late-list.ts';
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
  { load, found, none, list: label, announce, detail, chose }: ComboboxNeeds,
): Combobox {
  const field = idField(input);
  const list = lateList(load);

  const choose = (choice: Choice | undefined): void => {
    popup.hide();
    if (!choice) return;
    field.choose(choice);
    announce(picked(choice.label));
    chose?.(choice);
    input.dispatchEvent(new Event('change', { bubbles: true }));
  };
  const popup = comboboxPopup(input, label, choose, detail);
  /** Takes a text that names one choice for that choice. */
  const settle = (): void => {
    const named = list.now()?.named(field.sent());
    if (named) field.choose(named);
  };
  const open = async (): Promise<void> => {
    if (!list.now()) {
      popup.show(pickerLoading, []);
      const loaded = await list.isLoaded();
      if (!popup.state().isOpen) return;
      if (!loaded) {
        popup.show(pickerFailed, []);
        announce(pickerFailed);
        return;
      }
    }
    const chosen = field.chosen();
    const choices = list.now()?.search(chosen ? '' : input.value) ?? [];
    const line = choices.length === 0 ? none : found(choices.length);
    popup.show(line, choices);
    popup.activate(choices.findIndex(({ id }) => id === chosen?.id));
    announce(choices.length === 0 ? line : `${line}. ${pickerKeys}`);
  };

  input.addEventListener('input', () => {
    field.send(input.value);
    void open();
  });
  input.addEventListener('click', () => {
    if (!popup.state().isOpen) void open();
  });
  input.addEventListener('focus', () => {
    // What is typed next takes the place of the name.
    if (field.chosen()) input.select();
  });
  input.addEventListener('focusout', () => {
    popup.hide();
    settle();
  });
  comboboxKeys(input, popup, { open, choose });

  return {
    put(value) {
      input.value = value;
      field.send(value);
      if (value === '') return;
      void list.isLoaded().then(() => {
        if (document.activeElement !== input) settle();
      });
    },
  };
}
