/** A name as GitHub compares it: users and labels are the same whatever their case. */
export const lower = (name: string): string => name.toLowerCase();

/** Whether two lists hold the same names, in any order. */
export const isSameSet = (some: readonly string[], others: readonly string[]): boolean =>
  setOf(some) === setOf(others);

const setOf = (names: readonly string[]): string => JSON.stringify([...new Set(names.map(lower))].sort());
