import type { FacetIndex } from './facet-index.ts';

/** What filters and counts a facet. */
export interface ChosenFacet {
  readonly index: FacetIndex;
  /** The values of which a member needs one; without any, the facet narrows nothing. */
  readonly chosen: readonly string[];
}

export interface FacetCounts {
  /** 1 for each member whom all facets and the text let through, by her place. */
  readonly passes: Uint8Array;
  /**
   * By facet, how many members each value has among those whom everything but that facet lets through: as many as are
   * found when that value is the facet's one choice.
   */
  readonly counts: readonly Uint32Array[];
}

/** Filters members and counts the values of every facet, in one walk over what they have. */
export function countFacets(
  facets: readonly ChosenFacet[],
  isFound: (place: number) => boolean,
  size: number,
): FacetCounts {
  const failed = new Uint8Array(size);
  for (const [bit, { index, chosen }] of facets.entries())
    if (chosen.length > 0) fail(failed, 1 << bit, index, chosen);
  const passes = new Uint8Array(size);
  const counts = facets.map(({ index }) => new Uint32Array(index.values.length));
  for (let place = 0; place < size; place++) {
    if (!isFound(place)) continue;
    const bits = failed[place] ?? 0;
    if (bits === 0) passes[place] = 1;
    // Two facets or more refuse her: she is counted nowhere.
    if ((bits & (bits - 1)) !== 0) continue;
    for (let facet = 0; facet < facets.length; facet++) {
      if (bits !== 0 && bits !== 1 << facet) continue;
      const index = facets[facet]?.index;
      const count = counts[facet];
      if (index && count) countHeld(index, place, count);
    }
  }
  return { passes, counts };
}

function countHeld({ offsets, held }: FacetIndex, place: number, count: Uint32Array): void {
  const end = offsets[place + 1] ?? 0;
  for (let at = offsets[place] ?? 0; at < end; at++) {
    const value = held[at] ?? 0;
    count[value] = (count[value] ?? 0) + 1;
  }
}

/** Marks those who have none of the chosen values. */
function fail(
  failed: Uint8Array,
  bit: number,
  { values, offsets, held }: FacetIndex,
  chosen: readonly string[],
): void {
  const wanted = new Uint8Array(values.length);
  for (const [place, value] of values.entries()) if (chosen.includes(value)) wanted[place] = 1;
  for (let place = 0; place < failed.length; place++) {
    const end = offsets[place + 1] ?? 0;
    let at = offsets[place] ?? 0;
    while (at < end && wanted[held[at] ?? 0] === 0) at++;
    if (at >= end) failed[place] = (failed[place] ?? 0) | bit;
  }
}
