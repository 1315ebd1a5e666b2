import type { Choice } from './choices.ts';

/** A text field that shows a choice's name, and sends its id or what was typed in place of one. */
export interface IdField {
  readonly chosen: () => Choice | undefined;
  readonly sent: () => string;
  readonly choose: (choice: Choice) => void;
  /** Sends a text as it is; nothing is chosen any more. */
  readonly send: (text: string) => void;
}

/** Moves a field's name to a hidden one, which sends what the field only shows. */
export function idField(input: HTMLInputElement): IdField {
  const wire = document.createElement('input');
  wire.type = 'hidden';
  wire.name = input.name;
  wire.value = input.value;
  input.removeAttribute('name');
  input.removeAttribute('list');
  input.before(wire);
  let chosen: Choice | undefined;

  return {
    chosen: () => chosen,
    sent: () => wire.value,
    choose(choice) {
      chosen = choice;
      wire.value = choice.id;
      input.value = choice.label;
    },
    send(text) {
      chosen = undefined;
      wire.value = text;
    },
  };
}
