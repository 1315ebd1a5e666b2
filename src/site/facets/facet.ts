/** A value that a list is narrowed by. */
export interface FacetValue {
  /** As the address holds it. */
  readonly key: string;
  readonly label: string;
}

/** What a list is narrowed by, with its values in the order in which people choose. */
export interface Facet {
  /** As the address names it. */
  readonly name: string;
  readonly values: readonly FacetValue[];
}

/** The values of an item in each facet, as places in the facet's values. */
export type FacetPlaces = readonly (readonly number[])[];
