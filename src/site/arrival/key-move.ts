/** What a key of a combobox is read against. */
export interface ListState {
  /** Place of the active choice, -1 for none. */
  readonly active: number;
  readonly count: number;
  readonly isOpen: boolean;
}

/** What happens to the list, or the place of the choice that becomes the active one. */
export type ListMove = 'open' | 'close' | 'first' | 'last' | number;

const pageOfChoices = 10;

/**
 * What a key does in a combobox (WAI-ARIA APG, "Combobox Pattern"): opens or closes the list, or makes the choice at a
 * place the active one, "first" and "last" where the list has yet to open. Undefined for keys that are the text's.
 */
export function keyMove(
  { key, altKey }: Pick<KeyboardEvent, 'key' | 'altKey'>,
  { active, count, isOpen }: ListState,
): ListMove | undefined {
  if (!isOpen) {
    if (key === 'ArrowDown') return altKey ? 'open' : 'first';
    return key === 'ArrowUp' && !altKey ? 'last' : undefined;
  }
  if (key === 'Escape' || (key === 'ArrowUp' && altKey)) return 'close';
  if (count === 0) return undefined;
  switch (key) {
    case 'ArrowDown':
      return (active + 1) % count;
    case 'ArrowUp':
      return active <= 0 ? count - 1 : active - 1;
    case 'PageDown':
      return Math.min(active + pageOfChoices, count - 1);
    case 'PageUp':
      return Math.max(active - pageOfChoices, 0);
    default:
      return undefined;
  }
}
