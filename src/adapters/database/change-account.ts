import { eq } from 'drizzle-orm';
import type { AccountChanges } from '../../ports.ts';
import type { Account } from '../../schema/account.ts';
import { holdAddresses } from './account-addresses.ts';
import { accountFields, readAccount, storedAccount } from './account-row.ts';
import type { Connection } from './connection.ts';
import { AddressTakenError } from './database-error.ts';
import { emptied } from './row.ts';
import { accounts } from './tables.ts';

/** Changes some fields of an account whose row is kept from other changes meanwhile; none for an address taken. */
export async function changeAccount(
  { transaction }: Connection,
  id: string,
  changes: AccountChanges,
): Promise<Account | 'address-taken' | undefined> {
  const changed = transaction(async (queries) => {
    const [row] = await queries.select().from(accounts).where(eq(accounts.id, id)).for('update');
    if (row === undefined) return undefined;
    const account = storedAccount.parse({ ...readAccount(row), ...changes, id });
    await queries.update(accounts).set(emptied(accountFields, account)).where(eq(accounts.id, id));
    await holdAddresses(queries, account);
    return account;
  });
  return changed.catch((fault: unknown) => {
    if (fault instanceof AddressTakenError) return 'address-taken';
    throw fault;
  });
}
