/** A place in a list of which the newest comes first: an instant, and a number for what has the same instant. */
export interface Place {
  /** In ISO 8601, to the millisecond. */
  readonly at: string;
  /** The greater is the newer. */
  readonly number: number;
}

/** Which part of a list is asked for. */
export interface Asked {
  /** How many at most. */
  readonly size: number;
  /** What comes after this place, that is, what is older; from the newest on without it. */
  readonly after?: Place | undefined;
}

/** A part of a list, newest first. */
export interface Page<Item> {
  readonly items: readonly Item[];
  /** Where the next page begins; undefined on the last. */
  readonly next?: Place | undefined;
}
