import type { Arrival, Arrivals } from '../../src/ports.ts';

/** Arrivals in memory. */
export function memoryArrivals(): Arrivals {
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
