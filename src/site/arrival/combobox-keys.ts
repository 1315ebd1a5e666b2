import type { Choice } from './choices.ts';
import type { Popup } from './combobox-popup.ts';
import { keyMove, type ListMove } from './key-move.ts';

/** What keys do beside moving in the popup. */
export interface KeyActions {
  /** Opens the popup; resolves when it shows what there is. */
  readonly open: () => Promise<void>;
  /** Takes a choice, or closes the popup on none. */
  readonly choose: (choice: Choice | undefined) => void;
}

/** Lets the keyboard open a combobox's popup, move in it, choose and close; other keys are the text's. */
export function comboboxKeys(input: HTMLInputElement, popup: Popup, { open, choose }: KeyActions): void {
  const openAt = async (end: 'open' | 'first' | 'last'): Promise<void> => {
    await open();
    const { active, count } = popup.state();
    if (active >= 0 || end === 'open') return;
    popup.activate(end === 'first' ? Math.min(0, count - 1) : count - 1);
  };
  const follow = (move: ListMove): void => {
    if (move === 'close') popup.hide();
    else if (typeof move === 'number') popup.activate(move);
    else void openAt(move);
  };

  input.addEventListener('keydown', (event) => {
    if (event.isComposing) return;
    const state = popup.state();
    const active = popup.choiceAt(state.active);
    if (event.key === 'Tab') {
      choose(active);
    } else if (event.key === 'Enter' && state.isOpen) {
      event.preventDefault();
      choose(active ?? (state.count === 1 ? popup.choiceAt(0) : undefined));
    } else {
      const move = keyMove(event, state);
      if (move === undefined) return;
      event.preventDefault();
      follow(move);
    }
  });
}
