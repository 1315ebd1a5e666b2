/** Number of people or things for each value of something, in the order in which the values appear. */
export type Counts = ReadonlyMap<string, number>;

/** Counts each value once for each time that it stands there. */
export function countValues(values: Iterable<string>): Counts {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

/** Under which those count of whom the value is not known. */
export const unknown = 'unknown';
