import type { Account } from '../../schema/account.ts';
import { addressesHeld } from '../addresses-held.ts';
import { foldCase } from '../fold-case.ts';
import { disagreement, type Disagreement } from './disagreement.ts';

/** Accounts that hold the same id, or the same address as whichever of theirs; case does not count. */
export function sharedHoldings(accounts: readonly Account[]): Disagreement[] {
  const byId = new Map<string, string[]>();
  const byAddress = new Map<string, string[]>();
  for (const account of accounts) {
    add(byId, foldCase(account.id), account.id);
    for (const address of addressesHeld(account)) add(byAddress, address, account.id);
  }
  return [
    ...shared(byId).map((ids) => disagreement('id-twice', ids)),
    ...shared(byAddress).map((ids) => disagreement('address-twice', ids)),
  ];
}

const add = (held: Map<string, string[]>, key: string, id: string): void => {
  held.set(key, [...(held.get(key) ?? []), id]);
};

const shared = (held: ReadonlyMap<string, readonly string[]>): string[] => [
  ...new Set([...held.values()].filter((ids) => ids.length > 1).map((ids) => ids.toSorted().join(', '))),
];
