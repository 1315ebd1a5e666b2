import type { Confirmation, Confirmations } from '../../src/ports.ts';

/** Confirmations in memory. */
export function memoryConfirmations(): Confirmations {
  const open = new Map<string, Confirmation>();
  const isGood = ({ expiresAt }: Confirmation, now: Date) => new Date(expiresAt) > now;
  return {
    async open(confirmation) {
      open.set(confirmation.tokenHash, confirmation);
    },
    waiting: async (account, now) =>
      [...open.values()].filter((held) => held.account === account && isGood(held, now)),
    async take(tokenHash, now) {
      const held = open.get(tokenHash);
      open.delete(tokenHash);
      return held && isGood(held, now) ? held : undefined;
    },
    async forget(before, size) {
      const old = [...open.values()].filter(({ expiresAt }) => new Date(expiresAt) < before).slice(0, size);
      for (const { tokenHash } of old) open.delete(tokenHash);
      return old.length;
    },
  };
}
