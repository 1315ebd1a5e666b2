import { findElement } from '../find-element.ts';

/** Says that what was typed is back, with a button that throws it away. */
export function offerToForget(isBack: boolean, forget: () => void): void {
  const notice = findElement('brouillon', HTMLDivElement);
  notice.hidden = !isBack;
  findElement('oublier', HTMLButtonElement).addEventListener('click', () => {
    notice.hidden = true;
    forget();
    document.getElementById('firstName')?.focus();
  });
}
