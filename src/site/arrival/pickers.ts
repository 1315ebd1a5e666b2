import { pickerTexts } from '../../texts/arrival-form.ts';
import type { Announce } from '../announcer.ts';
import { combobox, type Combobox } from './combobox.ts';
import { findElement } from '../find-element.ts';
import type { Picker } from './form-rules.ts';
import type { ChoiceList } from './search-choices.ts';

/** The lists of the pickers, loaded when they are asked for. */
export type LoadLists = () => Promise<Readonly<Record<Picker, ChoiceList>>>;

/** Makes the fields that hold an id comboboxes. */
export function pickers(loadLists: LoadLists, announce: Announce): Readonly<Record<Picker, Combobox>> {
  const pickerFor = (name: Picker): Combobox =>
    combobox(findElement(name, HTMLInputElement), {
      ...pickerTexts[name],
      announce,
      load: async () => (await loadLists())[name],
    });
  return {
    referent: pickerFor('referent'),
    startup: pickerFor('startup'),
    incubator: pickerFor('incubator'),
  };
}
