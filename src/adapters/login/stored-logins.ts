import { and, eq, gt, inArray, like, lt, ne } from 'drizzle-orm';
import type { Logins } from '../../ports.ts';
import { authSession, authUser, authVerification } from '../database/auth-tables.ts';
import type { Database } from '../database/open-database.ts';
import { loginAddress, memberOfLoginAddress } from './login-address.ts';

interface StoredLogins extends Pick<Logins, 'loggedIn' | 'forget'> {
  /** Ends a member's links and sessions, but the session of that id. */
  end(member: string, keptSession: string): Promise<void>;
}

/** Links and sessions as the login library keeps them, asked what it does not tell. */
export const storedLogins = (drizzle: Database['drizzle']): StoredLogins => ({
  async end(member, keptSession) {
    const email = loginAddress(member);
    const user = drizzle.select({ id: authUser.id }).from(authUser).where(eq(authUser.email, email));
    await drizzle.delete(authVerification).where(like(authVerification.value, `%"${email}"%`));
    await drizzle
      .delete(authSession)
      .where(and(inArray(authSession.userId, user), ne(authSession.id, keptSession)));
  },

  async loggedIn(now) {
    const rows = await drizzle
      .selectDistinct({ email: authUser.email })
      .from(authSession)
      .innerJoin(authUser, eq(authSession.userId, authUser.id))
      .where(gt(authSession.expiresAt, now));
    return rows
      .map(({ email }) => memberOfLoginAddress(email))
      .filter((member) => member !== undefined)
      .sort();
  },

  async forget(before, size) {
    let count = 0;
    for (const table of [authVerification, authSession]) {
      const old = drizzle.select({ id: table.id }).from(table).where(lt(table.expiresAt, before)).limit(size);
      count += (await drizzle.delete(table).where(inArray(table.id, old)).returning({ id: table.id })).length;
    }
    return count;
  },
});
