import { and, eq, notInArray } from 'drizzle-orm';
import { addressesHeld } from '../../domain/addresses-held.ts';
import type { Account } from '../../schema/account.ts';
import type { Queries } from './connection.ts';
import { AddressTakenError } from './database-error.ts';
import { accountAddresses } from './tables.ts';

/**
 * Gives an account its addresses and takes from it those that it held before. Throws an {@link AddressTakenError}, which
 * ends the transaction, when another account holds one of them.
 */
export async function holdAddresses(queries: Queries, account: Account): Promise<void> {
  const keys = addressesHeld(account);
  const mine = eq(accountAddresses.account, account.id);
  await queries.delete(accountAddresses).where(and(mine, notInArray(accountAddresses.addressKey, keys)));
  if (keys.length === 0) return;
  await queries
    .insert(accountAddresses)
    .values(keys.map((addressKey) => ({ addressKey, account: account.id })))
    .onConflictDoNothing();
  if ((await queries.$count(accountAddresses, mine)) < keys.length) throw new AddressTakenError();
}
