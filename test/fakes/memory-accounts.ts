import type { Accounts, Reservation } from '../../src/ports.ts';
import type { Account } from '../../src/schema/account.ts';

/** Accounts in memory; `erased` hears of those that are erased, with whom other things go. */
export function memoryAccounts(erased: (id: string) => void = () => undefined): Accounts {
  const accounts = new Map<string, Account>();
  const addressesOf = ({ primaryEmail, secondaryEmail, formerPrimaryEmail }: Account) =>
    [primaryEmail, secondaryEmail, formerPrimaryEmail].flatMap((address) => address?.toLowerCase() ?? []);
  const holderOf = (address: string) =>
    [...accounts.values()].find((account) => addressesOf(account).includes(address.toLowerCase()));
  return {
    async reserve(account): Promise<Reservation> {
      const same = accounts.get(account.id.toLowerCase());
      if (same) {
        const isSamePerson = addressesOf(account).every((address) => addressesOf(same).includes(address));
        return isSamePerson ? { kind: 'known', account: same } : { kind: 'id-taken' };
      }
      if (addressesOf(account).some(holderOf)) return { kind: 'address-taken' };
      accounts.set(account.id.toLowerCase(), account);
      return { kind: 'reserved', account };
    },
    async reserveAll(given) {
      const ids = given.map(({ id }) => id.toLowerCase());
      const addresses = given.flatMap((account) => [...new Set(addressesOf(account))]);
      const isTwice = (keys: readonly string[]) => new Set(keys).size < keys.length;
      if (isTwice(ids) || isTwice(addresses)) return false;
      if (ids.some((id) => accounts.has(id)) || addresses.some(holderOf)) return false;
      for (const account of given) accounts.set(account.id.toLowerCase(), account);
      return true;
    },
    find: async (id) => accounts.get(id.toLowerCase()),
    findAll: async (ids) => [...accounts.values()].filter(({ id }) => ids.includes(id)),
    findByAddress: async (address) => holderOf(address),
    all: async () => [...accounts.values()],
    withMailboxToDelete: async (now) =>
      [...accounts.values()].filter(
        ({ mailboxDeletionAt }) => mailboxDeletionAt !== undefined && new Date(mailboxDeletionAt) <= now,
      ),
    async change(id, changes) {
      const account = accounts.get(id.toLowerCase());
      if (!account) return undefined;
      const changed = { ...account, ...changes } as Account;
      const isTaken = addressesOf(changed).some(
        (address) => (holderOf(address)?.id ?? account.id) !== account.id,
      );
      if (isTaken) return 'address-taken';
      accounts.set(id.toLowerCase(), changed);
      return changed;
    },
    async erase(id) {
      accounts.delete(id.toLowerCase());
      erased(id);
    },
  };
}
