import type { Arrival, Arrivals } from '../../src/ports.ts';

/** Arrivals in memory; `erase` is what the erasure of an account does to them. */
export interface MemoryArrivals extends Arrivals {
  erase(id: string): void;
}

export function memoryArrivals(): MemoryArrivals {
  const arrivals = new Map<string, Arrival>();
  return {
    async record(arrival) {
      const known = arrivals.get(arrival.id) ?? arrival;
      arrivals.set(arrival.id, known);
      return known;
    },
    find: async (id) => arrivals.get(id),
    findBySubmission: async (submission) =>
      [...arrivals.values()].find((held) => held.submission === submission),
    waiting: async () => [...arrivals.values()].filter(({ mergedAt, closedAt }) => !mergedAt && !closedAt),
    unmergedBefore: async (moment, size, after = '') =>
      [...arrivals.values()]
        .filter(({ id, mergedAt }) => mergedAt === undefined && id > after)
        .filter(({ closedAt, submittedAt }) => new Date(closedAt ?? submittedAt) < moment)
        .toSorted((one, other) => (one.id < other.id ? -1 : 1))
        .slice(0, size),
    erase: (id) => {
      arrivals.delete(id);
    },
    mergedSince: async (moment) =>
      [...arrivals.values()]
        .filter(({ mergedAt }) => mergedAt !== undefined && new Date(mergedAt) >= moment)
        .toSorted((one, other) => (one.mergedAt ?? '').localeCompare(other.mergedAt ?? '')),
    async change(id, changes) {
      const known = arrivals.get(id);
      if (!known) return undefined;
      const changed = { ...known, ...changes };
      arrivals.set(id, changed);
      return changed;
    },
  };
}
