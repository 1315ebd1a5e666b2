import { eq, or, sql } from 'drizzle-orm';
import { loginAddress } from '../login/login-address.ts';
import { attendances } from './agenda-tables.ts';
import { authUser, authVerification } from './auth-tables.ts';
import type { Connection, Queries } from './connection.ts';
import { godparentPreferences, godparentRequests, godparentSearches } from './godparent-tables.ts';
import { accountAddresses, accounts, arrivals, confirmations, mailLog } from './tables.ts';
import { toolRequests } from './tool-tables.ts';

/**
 * Erases an account, its arrival, confirmations, requests of tools and of godparents, the events that she comes to,
 * mails, logins and login links; the audit stays.
 */
export async function eraseAccount({ transaction }: Connection, id: string): Promise<void> {
  await transaction(async (queries) => {
    // The account first, whose row keeps other changes of it away.
    await queries.select({ id: accounts.id }).from(accounts).where(eq(accounts.id, id)).for('update');
    const rows = await queries.select().from(accountAddresses).where(eq(accountAddresses.account, id));
    for (const { addressKey } of rows)
      await queries.delete(mailLog).where(eq(sql`lower(${mailLog.to})`, addressKey));
    await eraseLogins(queries, loginAddress(id));
    await eraseGodparents(queries, id);
    await queries.delete(confirmations).where(eq(confirmations.account, id));
    await queries.delete(toolRequests).where(eq(toolRequests.member, id));
    await queries.delete(attendances).where(eq(attendances.member, id));
    await queries.delete(arrivals).where(eq(arrivals.id, id));
    await queries.delete(accounts).where(eq(accounts.id, id));
  });
}

/** Requests that she was asked, or that were made for her. */
async function eraseGodparents(queries: Queries, id: string): Promise<void> {
  await queries.delete(godparentSearches).where(eq(godparentSearches.newcomer, id));
  await queries
    .delete(godparentRequests)
    .where(or(eq(godparentRequests.newcomer, id), eq(godparentRequests.godparent, id)));
  await queries.delete(godparentPreferences).where(eq(godparentPreferences.member, id));
}

/** Sessions and identities go with their user. */
async function eraseLogins(queries: Queries, address: string): Promise<void> {
  await queries.delete(authUser).where(eq(authUser.email, address));
  const written = `"email":${JSON.stringify(address)}`;
  await queries.delete(authVerification).where(sql`position(${written} in ${authVerification.value}) > 0`);
}
