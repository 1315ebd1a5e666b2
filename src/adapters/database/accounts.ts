import { eq, inArray, lte, sql } from 'drizzle-orm';
import type { Accounts } from '../../ports.ts';
import { readAccount, storedAccount } from './account-row.ts';
import { changeAccount } from './change-account.ts';
import type { Connection } from './connection.ts';
import { eraseAccount } from './erase-account.ts';
import { foldCase } from './fold-case.ts';
import { reserveAccount } from './reserve-account.ts';
import { reserveAll } from './reserve-all.ts';
import { isStorable } from './row.ts';
import { accountAddresses, accounts } from './tables.ts';

/** Accounts in the database. An id is looked up as it is written; reservations alone ignore its case. */
export const databaseAccounts = (connection: Connection): Accounts => ({
  reserve: async (account) => reserveAccount(connection, storedAccount.parse(account)),

  reserveAll: async (given) =>
    reserveAll(
      connection,
      given.map((account) => storedAccount.parse(account)),
    ),

  async find(id) {
    if (!isStorable(id)) return undefined;
    const [row] = await connection.queries.select().from(accounts).where(eq(accounts.id, id));
    return row && readAccount(row);
  },

  async findAll(ids) {
    const rows = await connection.queries
      .select()
      .from(accounts)
      .where(inArray(accounts.id, ids.filter(isStorable)));
    return rows.map(readAccount);
  },

  async findByAddress(address) {
    if (!isStorable(address)) return undefined;
    const [row] = await connection.queries
      .select({ account: accounts })
      .from(accountAddresses)
      .innerJoin(accounts, eq(accounts.id, accountAddresses.account))
      .where(eq(accountAddresses.addressKey, foldCase(address)));
    return row && readAccount(row.account);
  },

  async all() {
    const rows = await connection.queries
      .select()
      .from(accounts)
      .orderBy(sql`${accounts.id} collate "C"`);
    return rows.map(readAccount);
  },

  async withMailboxToDelete(now) {
    const rows = await connection.queries
      .select()
      .from(accounts)
      .where(lte(accounts.mailboxDeletionAt, now.toISOString()))
      .orderBy(accounts.mailboxDeletionAt);
    return rows.map(readAccount);
  },

  change: async (id, changes) => (isStorable(id) ? changeAccount(connection, id, changes) : undefined),

  async erase(id) {
    if (isStorable(id)) await eraseAccount(connection, id);
  },
});
