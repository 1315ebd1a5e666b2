import type { Ledger } from '../../src/ports.ts';

/** A ledger in memory, in as few words as the port's promise. */
export function memoryLedger(): Ledger {
  const claims = new Map<string, { until: Date; doneAt?: Date }>();
  return {
    async claim(key, until, now) {
      const claim = claims.get(key);
      const free = claim === undefined || (claim.doneAt === undefined && claim.until <= now);
      if (free) claims.set(key, { until });
      return free;
    },
    async done(key, now) {
      const claim = claims.get(key) ?? { until: now };
      claims.set(key, { doneAt: now, ...claim });
    },
    async giveUp(key) {
      if (claims.get(key)?.doneAt === undefined) claims.delete(key);
    },
    lapsed: async (now, size) =>
      [...claims]
        .flatMap(([key, { until, doneAt }]) => (doneAt === undefined && until <= now ? [key] : []))
        .toSorted()
        .slice(0, size),
    doneAt: async (key) => claims.get(key)?.doneAt,
    doneBefore: async (moment, size, after = '') =>
      [...claims]
        .flatMap(([key, { doneAt }]) => (doneAt !== undefined && doneAt < moment && key > after ? [key] : []))
        .toSorted()
        .slice(0, size),
    async forget(keys) {
      for (const key of keys) if (claims.get(key)?.doneAt !== undefined) claims.delete(key);
    },
  };
}
