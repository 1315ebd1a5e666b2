/** A choice that narrows the list, as its button names it. */
export interface ChosenFilter {
  readonly name: string;
  /** "Phase : Accélération". */
  readonly text: string;
}

/** Shows the choices as buttons that each take one back. */
export function showChosen(
  list: HTMLElement,
  filters: readonly ChosenFilter[],
  takeBack: (name: string) => void,
): void {
  list.replaceChildren(
    ...filters.map(({ name, text }) => {
      const item = document.createElement('li');
      const button = document.createElement('button');
      button.type = 'button';
      button.className = 'fr-tag fr-tag--sm fr-tag--dismiss';
      button.textContent = text;
      button.setAttribute('aria-label', `Retirer le filtre ${text}`);
      button.addEventListener('click', () => {
        takeBack(name);
      });
      item.append(button);
      return item;
    }),
  );
}
