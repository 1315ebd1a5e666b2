import { eq } from 'drizzle-orm';
import type { AccountChanges } from '../../ports.ts';
import type { Account } from '../../schema/account.ts';
import { holdAddresses } from './account-addresses.ts';
import { accountFields, readAccount, storedAccount } from './account-row.ts';
import type { Connection } from './connection.ts';
import { emptied } from './row.ts';
import { accounts } from './tables.ts';

/** Changes some fields of an account whose row is kept from other changes meanwhile. */
export async function changeAccount(
  { transaction }: Connection,
  id: string,
  changes: AccountChanges,
): Promise<Account | undefined> {
  return transaction(async (queries) => {
    const [row] = await queries.select().from(accounts).where(eq(accounts.id, id)).for('update');
    if (row === undefined) return undefined;
    const account = storedAccount.parse({ ...readAccount(row), ...changes, id });
    await queries.update(accounts).set(emptied(accountFields, account)).where(eq(accounts.id, id));
    await holdAddresses(queries, account);
    return account;
  });
}
