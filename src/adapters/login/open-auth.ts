import { randomBytes } from 'node:crypto';
import { betterAuth } from 'better-auth';
import { drizzleAdapter } from 'better-auth/adapters/drizzle';
import { magicLink } from 'better-auth/plugins';
import { authTables } from '../database/auth-tables.ts';
import type { Database } from '../database/open-database.ts';
import { loginAddress } from './login-address.ts';

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

/** The login library, set for links by mail; `linkToken` makes a link for a member and gives its token. */
export function openAuth({ drizzle, siteUrl, secret }: LoginOptions) {
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

  async function linkToken(member: string): Promise<string> {
    const request = randomBytes(tokenBytes).toString('hex');
    const body = { email: loginAddress(member), metadata: { request } };
    await auth.api.signInMagicLink({ body, headers: new Headers() });
    const token = tokens.get(request);
    tokens.delete(request);
    if (token === undefined) throw new Error('The login library gave no token for a link.');
    return token;
  }

  return { api: auth.api, linkToken };
}
