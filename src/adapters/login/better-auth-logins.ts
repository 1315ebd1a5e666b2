import type { Logins } from '../../ports.ts';
import { memberOfLoginAddress } from './login-address.ts';
import { openAuth, type LoginOptions } from './open-auth.ts';
import { storedLogins } from './stored-logins.ts';

/**
 * Logins on better-auth. Its own addresses are never served: a GET of its verification would let a mail scanner use a
 * link up. Its users are members by id, so that a change of address changes nobody's session.
 */
export function betterAuthLogins(options: LoginOptions): Logins {
  const { api, linkToken } = openAuth(options);
  const stored = storedLogins(options.drizzle);
  const logins: Logins = {
    openLink: linkToken,
    async redeem(token, headers) {
      const answer = await api.magicLinkVerify({ query: { token }, headers, asResponse: true });
      if (!answer.ok) return undefined;
      await api.signOut({ headers });
      return answer.headers.getSetCookie();
    },
    async open(member, headers) {
      const cookies = await logins.redeem(await logins.openLink(member), headers);
      if (cookies === undefined) throw new Error('The login library did not take its own link.');
      return cookies;
    },
    async member(headers) {
      const session = await api.getSession({ headers });
      return session === null ? undefined : memberOfLoginAddress(session.user.email);
    },
    async logout(headers, where) {
      const member = where === 'everywhere' ? await logins.member(headers) : undefined;
      if (member !== undefined) await logins.endOthers(member, headers);
      const answer = await api.signOut({ headers, asResponse: true });
      return answer.headers.getSetCookie();
    },
    async endOthers(member, kept) {
      const session = await api.getSession({ headers: kept });
      await stored.end(member, session?.session.id ?? '');
    },
    loggedIn: (now) => stored.loggedIn(now),
    forget: (before, size) => stored.forget(before, size),
  };
  return logins;
}
