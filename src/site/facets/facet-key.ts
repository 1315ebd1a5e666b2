/** How a free value stands in an address: "React", "react " and "réact" are the same one. */
export const facetKey = (value: string): string =>
  value.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ').trim();
