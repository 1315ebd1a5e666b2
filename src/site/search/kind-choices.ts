import { searchKinds, searchTexts, type SearchKind } from '../../texts/search.ts';
import { isKind } from './query.ts';

/** The buttons that narrow the results to one kind. */
export interface KindChoices {
  /** Shows how many results each kind has, and which one is chosen; a kind without any is not offered. */
  show(counts: Readonly<Record<string, number>>, chosen: SearchKind | undefined): void;
}

/** Brings the page's buttons to life; the one without a value is for all kinds. */
export function kindChoices(group: HTMLElement, choose: (kind: SearchKind | undefined) => void): KindChoices {
  const buttons = [...group.querySelectorAll('button')];
  for (const button of buttons)
    button.addEventListener('click', () => {
      choose(isKind(button.value) ? button.value : undefined);
    });
  return {
    show(counts, chosen) {
      const total = Object.values(counts).reduce((sum, one) => sum + one, 0);
      group.hidden = total === 0;
      for (const button of buttons) {
        const kind = isKind(button.value) ? button.value : undefined;
        const found = kind === undefined ? total : (counts[kind] ?? 0);
        button.hidden = found === 0 && kind !== chosen;
        button.setAttribute('aria-pressed', String(kind === chosen));
        button.textContent =
          kind === undefined ? searchTexts.all(found) : searchTexts.kind(searchKinds[kind], found);
      }
    },
  };
}
