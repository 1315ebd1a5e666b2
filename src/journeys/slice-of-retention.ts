/** How far a part of a run may go. */
export interface RetentionSlice {
  /** What is older goes. */
  readonly before: Date;
  /** How many are looked at together. */
  readonly batch: number;
  /** Whether the time of the run is over. */
  readonly isOver: () => boolean;
}

/** What a part of a run did so far: kept up to date, so that a failure halfway hides nothing. */
export interface RetentionResult {
  count: number;
  isComplete: boolean;
}

/**
 * What is old, a batch at a time, from one key to the next; it stops, and says so in the result, when the time of the run
 * is over.
 */
export async function* oldInBatches<Item>(
  { before, batch, isOver }: RetentionSlice,
  result: RetentionResult,
  read: (before: Date, size: number, after: string | undefined) => Promise<Item[]>,
  keyOf: (item: Item) => string,
): AsyncGenerator<Item[]> {
  let last: Item | undefined;
  do {
    if (isOver()) {
      result.isComplete = false;
      return;
    }
    const old = await read(before, batch, last === undefined ? undefined : keyOf(last));
    last = old.length < batch ? undefined : old.at(-1);
    yield old;
  } while (last !== undefined);
}
