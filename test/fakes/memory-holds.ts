import type { Hold, Holds } from '../../src/ports.ts';

/** Holds in memory, in as few words as the port's promise. */
export function memoryHolds(): Holds {
  const holds = new Map<string, Hold>();
  const inOrder = (one: Hold, other: Hold): number =>
    one.until.localeCompare(other.until) || (one.member < other.member ? -1 : 1);
  return {
    async set(hold) {
      holds.set(hold.member, hold);
    },
    async lift(member) {
      holds.delete(member);
    },
    of: async (members) => [...holds.values()].filter(({ member }) => members.includes(member)),
    present: async (today) => [...holds.values()].filter(({ until }) => until >= today).sort(inOrder),
  };
}
