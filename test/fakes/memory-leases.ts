import type { Leases } from '../../src/ports.ts';

/** Leases in memory, in as few words as the port's promise. */
export function memoryLeases(): Leases {
  const leases = new Map<string, { holder: string; until: Date; cursor: string | undefined }>();
  return {
    async take(name, holder, until, now) {
      const held = leases.get(name);
      const isAhead = held !== undefined && held.until.getTime() > until.getTime() + 3_600_000;
      if (held && held.until > now && !isAhead) return undefined;
      leases.set(name, { holder, until, cursor: held?.cursor });
      return { cursor: held?.cursor };
    },
    async renew(name, holder, until, cursor) {
      if (leases.get(name)?.holder !== holder) return false;
      leases.set(name, { holder, until, cursor });
      return true;
    },
    async release(name, holder, cursor, now) {
      const held = leases.get(name);
      if (held?.holder !== holder) return;
      leases.set(name, { holder, cursor, until: held.until < now ? held.until : now });
    },
  };
}
