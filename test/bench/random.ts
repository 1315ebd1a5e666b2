/** Choices that come out the same at every run. */
export interface Random {
  /** A whole number from `low` to `high`, both included. */
  int(low: number, high: number): number;
  /** True for this share of the calls. */
  chance(share: number): boolean;
  /** A value for this share of the calls. */
  maybe<Value>(share: number, value: () => Value): Value | undefined;
  pick<Item>(list: readonly Item[]): Item;
  /** An item, those at the head of the list far more often. */
  favour<Item>(list: readonly Item[]): Item;
  /** Distinct items, in the order of the draw; all of them when the list has no more. */
  some<Item>(list: readonly Item[], count: number): Item[];
  /** A key, in proportion to its weight. */
  weighted<Key extends string>(weights: Readonly<Record<Key, number>>): Key;
}

/** Mulberry32: 32 bits of state, even enough for invented people. */
function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function at<Item>(list: readonly Item[], place: number): Item {
  const item = list[place];
  if (item === undefined) throw new RangeError('Nothing to choose from.');
  return item;
}

/** The same seed gives the same choices. */
export function randomFrom(seed: number): Random {
  const next = mulberry32(seed);
  const pick = <Item>(list: readonly Item[]): Item => at(list, Math.floor(next() * list.length));
  return {
    int: (low, high) => low + Math.floor(next() * (high - low + 1)),
    chance: (share) => next() < share,
    maybe: (share, value) => (next() < share ? value() : undefined),
    pick,
    favour: (list) => at(list, Math.floor(next() ** 2 * list.length)),
    some: (list, count) => {
      const drawn = new Set<(typeof list)[number]>();
      while (drawn.size < Math.min(count, list.length)) drawn.add(pick(list));
      return [...drawn];
    },
    weighted: (weights) => {
      const keys = Object.keys(weights) as (keyof typeof weights)[];
      let rest = next() * keys.reduce((sum, key) => sum + weights[key], 0);
      const chosen = keys.find((key) => (rest -= weights[key]) < 0);
      return chosen ?? at(keys, keys.length - 1);
    },
  };
}
