import { sending } from '../../texts/arrival-form.ts';
import type { Announce } from '../announcer.ts';

/** A button that shows that its work goes on; it keeps the focus, and the caller ignores it meanwhile. */
export function submitButton(
  button: HTMLButtonElement,
  announce: Announce,
): { readonly isBusy: () => boolean; readonly setBusy: (busy: boolean) => void } {
  const label = button.textContent;
  let isBusy = false;
  return {
    isBusy: () => isBusy,
    setBusy(busy) {
      isBusy = busy;
      button.textContent = busy ? sending : label;
      button.classList.toggle('s-busy', busy);
      if (busy) button.setAttribute('aria-disabled', 'true');
      else button.removeAttribute('aria-disabled');
      if (busy) announce(sending);
    },
  };
}
