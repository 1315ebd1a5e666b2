import { eq } from 'drizzle-orm';
import type { Reservation } from '../../ports.ts';
import type { Account } from '../../schema/account.ts';
import { addressesHeld } from '../../domain/addresses-held.ts';
import { holdAddresses } from './account-addresses.ts';
import { readAccount } from './account-row.ts';
import type { Connection, Queries } from './connection.ts';
import { AddressTakenError, DatabaseError } from './database-error.ts';
import { foldCase } from './fold-case.ts';
import { accounts } from './tables.ts';

const attempts = 5;

/** Makes an account in one transaction; the unique keys decide between calls at the same moment. */
export async function reserveAccount({ transaction }: Connection, account: Account): Promise<Reservation> {
  try {
    for (let attempt = 1; attempt <= attempts; attempt += 1) {
      const reservation = await transaction((queries) => tryToReserve(queries, account));
      if (reservation !== undefined) return reservation;
    }
  } catch (fault) {
    if (fault instanceof AddressTakenError) return { kind: 'address-taken' };
    throw fault;
  }
  throw new DatabaseError('The account comes and goes; it could not be reserved.');
}

/** Undefined when the account that holds the id was erased between the two queries. */
async function tryToReserve(queries: Queries, account: Account): Promise<Reservation | undefined> {
  const idKey = foldCase(account.id);
  const made = await queries
    .insert(accounts)
    .values({ ...account, idKey })
    .onConflictDoNothing()
    .returning({ id: accounts.id });
  if (made.length > 0) {
    await holdAddresses(queries, account);
    return { kind: 'reserved', account };
  }
  const [row] = await queries.select().from(accounts).where(eq(accounts.idKey, idKey));
  if (row === undefined) return undefined;
  const holder = readAccount(row);
  return isSamePerson(holder, account) ? { kind: 'known', account: holder } : { kind: 'id-taken' };
}

/** The secondary address tells people apart; where neither has one, the primary address does. */
function isSamePerson(one: Account, other: Account): boolean {
  const decisive = (account: Account) =>
    account.secondaryEmail === undefined
      ? addressesHeld(account)
      : [`secondary ${foldCase(account.secondaryEmail)}`];
  return decisive(one).join() === decisive(other).join();
}
