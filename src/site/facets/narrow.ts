import type { FacetPlaces } from './facet.ts';

/** A list narrowed to what was chosen. */
export interface Narrowed {
  /** Places of the items that are left, in the order of `among`. */
  readonly places: readonly number[];
  /** By facet and value: how many items would be left if that value were the facet's choice. */
  readonly counts: readonly (readonly number[])[];
}

/** A choice that no item has, for a value that an address names and nothing holds. */
export const unknownValue = -1;

/**
 * Narrows items to those that have the chosen value of every facet; `undefined` is no choice. An item that fails one
 * facet alone counts for that facet's other values; one that fails two counts nowhere. One pass: items times facets.
 */
export function narrow(
  items: readonly FacetPlaces[],
  chosen: readonly (number | undefined)[],
  among: readonly number[],
): Narrowed {
  const counts: (number | undefined)[][] = chosen.map(() => []);
  const count = (facet: number, values: readonly number[]) => {
    const counted = counts[facet] ?? [];
    for (const value of values) counted[value] = (counted[value] ?? 0) + 1;
  };
  const places = among.filter((place) => {
    const item = items[place] ?? [];
    const failed = chosen.flatMap((value, facet) =>
      value === undefined || item[facet]?.includes(value) ? [] : [facet],
    );
    for (const [facet, values] of item.entries())
      if (failed.length === 0 || (failed.length === 1 && failed[0] === facet)) count(facet, values);
    return failed.length === 0;
  });
  return { places, counts: counts.map((counted) => Array.from(counted, (value = 0) => value)) };
}
