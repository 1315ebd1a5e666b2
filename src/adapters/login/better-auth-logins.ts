import { randomBytes } from 'node:crypto';
import { betterAuth } from 'better-auth';
import { drizzleAdapter } from 'better-auth/adapters/drizzle';
import { magicLink } from 'better-auth/plugins';
import { and, eq, gt, inArray, like, lt, ne } from 'drizzle-orm';
import type { Logins } from '../../ports.ts';
import { authSession, authTables, authUser, authVerification } from '../database/auth-tables.ts';
import type { Database } from '../database/open-database.ts';
import { loginAddress, memberOfLoginAddress } from './login-address.ts';

export interface LoginOptions {
  readonly drizzle: Database['drizzle'];
  /** Address of the site; with https, cookies are `Secure`. */
  readonly siteUrl: string;
  /** Signs the cookies. */
  readonly secret: string;
}

/** rules.md, "Login": a link is good for an hour, a session for seven days; both in seconds. */
const linkLifetime = 60 * 60;
const sessionLifetime = 7 * 24 * 60 * 60;
const tokenBytes = 32;

/**
 * Over https the library's own names begin with `__Secure-`, which any other host of the same domain may set: it could
 * put a session of its choice in the place of hers. With `__Host-`, browsers take a cookie from this very host alone.
 */
const hostCookies = (isSecure: boolean) => ({
  useSecureCookies: false,
  cookiePrefix: isSecure ? '__Host-secretariat' : 'secretariat',
  defaultCookieAttributes: { secure: isSecure },
});

/**
 * Logins on better-auth. Its own addresses are never served: a GET of its verification would let a mail scanner use a
 * link up. Its users are members by id, so that a change of address changes nobody's session.
 */
export function betterAuthLogins({ drizzle, siteUrl, secret }: LoginOptions): Logins {
  const tokens = new Map<string, string>();
  const auth = betterAuth({
    baseURL: siteUrl,
    secret,
    database: drizzleAdapter(drizzle, { provider: 'pg', schema: authTables }),
    session: { expiresIn: sessionLifetime, disableSessionRefresh: true },
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    advanced: hostCookies(siteUrl.startsWith('https:')),
    logger: { disabled: true },
    plugins: [
      magicLink({
        expiresIn: linkLifetime,
        storeToken: 'hashed',
        generateToken: () => randomBytes(tokenBytes).toString('base64url'),
        sendMagicLink: ({ token, metadata }) => {
          tokens.set(String(metadata?.request), token);
        },
      }),
    ],
  });
  const logins: Logins = {
    async openLink(member) {
      const request = randomBytes(tokenBytes).toString('hex');
      const body = { email: loginAddress(member), metadata: { request } };
      await auth.api.signInMagicLink({ body, headers: new Headers() });
      const token = tokens.get(request);
      tokens.delete(request);
      if (token === undefined) throw new Error('The login library gave no token for a link.');
      return token;
    },
    async redeem(token, headers) {
      const answer = await auth.api.magicLinkVerify({ query: { token }, headers, asResponse: true });
      if (!answer.ok) return undefined;
      await auth.api.signOut({ headers });
      return answer.headers.getSetCookie();
    },
    async open(member, headers) {
      const cookies = await logins.redeem(await logins.openLink(member), headers);
      if (cookies === undefined) throw new Error('The login library did not take its own link.');
      return cookies;
    },
    async member(headers) {
      const session = await auth.api.getSession({ headers });
      return session === null ? undefined : memberOfLoginAddress(session.user.email);
    },
    async logout(headers, where) {
      const member = where === 'everywhere' ? await logins.member(headers) : undefined;
      if (member !== undefined) await logins.endOthers(member, headers);
      const answer = await auth.api.signOut({ headers, asResponse: true });
      return answer.headers.getSetCookie();
    },
    async endOthers(member, kept) {
      const email = loginAddress(member);
      const here = (await auth.api.getSession({ headers: kept }))?.session.id ?? '';
      const user = drizzle.select({ id: authUser.id }).from(authUser).where(eq(authUser.email, email));
      await drizzle.delete(authVerification).where(like(authVerification.value, `%"${email}"%`));
      await drizzle
        .delete(authSession)
        .where(and(inArray(authSession.userId, user), ne(authSession.id, here)));
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
        const old = drizzle
          .select({ id: table.id })
          .from(table)
          .where(lt(table.expiresAt, before))
          .limit(size);
        count += (await drizzle.delete(table).where(inArray(table.id, old)).returning({ id: table.id }))
          .length;
      }
      return count;
    },
  };
  return logins;
}
