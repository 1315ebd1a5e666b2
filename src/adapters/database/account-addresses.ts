import { and, eq, notInArray } from 'drizzle-orm';
import type { Account } from '../../schema/account.ts';
import type { Queries } from './connection.ts';
import { AddressTakenError } from './database-error.ts';
import { foldCase } from './fold-case.ts';
import { accountAddresses } from './tables.ts';

type Addresses = Pick<Account, 'primaryEmail' | 'secondaryEmail' | 'formerPrimaryEmail'>;

/** The addresses that an account holds, their case folded; sorted, so that transactions take them in one order. */
export const addressKeysOf = ({ primaryEmail, secondaryEmail, formerPrimaryEmail }: Addresses): string[] =>
  [
    ...new Set(
      [primaryEmail, secondaryEmail, formerPrimaryEmail]
        .filter((address) => address !== undefined)
        .map(foldCase),
    ),
  ].sort();

/**
 * Gives an account its addresses and takes from it those that it held before. Throws an {@link AddressTakenError}, which
 * ends the transaction, when another account holds one of them.
 */
export async function holdAddresses(queries: Queries, account: Account): Promise<void> {
  const keys = addressKeysOf(account);
  const mine = eq(accountAddresses.account, account.id);
  await queries.delete(accountAddresses).where(and(mine, notInArray(accountAddresses.addressKey, keys)));
  if (keys.length === 0) return;
  await queries
    .insert(accountAddresses)
    .values(keys.map((addressKey) => ({ addressKey, account: account.id })))
    .onConflictDoNothing();
  if ((await queries.$count(accountAddresses, mine)) < keys.length) throw new AddressTakenError();
}
