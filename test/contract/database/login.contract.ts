import { betterAuth } from 'better-auth';
import { drizzleAdapter } from 'better-auth/adapters/drizzle';
import { magicLink } from 'better-auth/plugins';
import { describe, expect, it } from 'vitest';
import {
  authRateLimit,
  authSession,
  authTables,
  authUser,
  authVerification,
} from '../../../src/adapters/database/auth-tables.ts';
import type { Database } from '../../../src/adapters/database/open-database.ts';

const baseURL = 'http://localhost:8888';
const email = 'ondine@example.org';

const authOn = ({ drizzle }: Database) => {
  const tokens: string[] = [];
  const auth = betterAuth({
    baseURL,
    secret: 'a secret of this test alone, of some length',
    database: drizzleAdapter(drizzle, { provider: 'pg', schema: authTables }),
    rateLimit: { enabled: true, storage: 'database', window: 60, max: 2 },
    telemetry: { enabled: false },
    plugins: [
      magicLink({
        storeToken: 'hashed',
        sendMagicLink: ({ token }) => {
          tokens.push(token);
        },
      }),
    ],
  });
  return { auth, tokens };
};

/** Whether better-auth's tables are as its adapter wants them. */
export const loginContract = (database: () => Database): void => {
  describe('better-auth on its tables', () => {
    it('logs a person in by a link whose hash alone is kept, once, and logs out', async () => {
      const { auth, tokens } = authOn(database());
      const headers = new Headers();
      await auth.api.signInMagicLink({ body: { email }, headers });
      const [token = ''] = tokens;
      const [link] = await database().drizzle.select().from(authVerification);
      expect(JSON.stringify(link)).not.toContain(token);

      const answer = await auth.api.magicLinkVerify({ query: { token }, headers, asResponse: true });
      const cookie = answer.headers.get('set-cookie')?.split(';')[0] ?? '';
      const session = await auth.api.getSession({ headers: new Headers({ cookie }) });
      expect(session).toMatchObject({ user: { email, emailVerified: true } });
      expect(await database().drizzle.select().from(authUser)).toHaveLength(1);
      expect(await database().drizzle.select().from(authVerification)).toEqual([]);

      await auth.api.signOut({ headers: new Headers({ cookie }) });
      expect(await database().drizzle.select().from(authSession)).toEqual([]);
    });

    it('logs out everywhere', async () => {
      const { auth, tokens } = authOn(database());
      const cookies: string[] = [];
      for (let login = 0; login < 2; login += 1) {
        await auth.api.signInMagicLink({ body: { email }, headers: new Headers() });
        const token = tokens.pop() ?? '';
        const answer = await auth.api.magicLinkVerify({
          query: { token },
          headers: new Headers(),
          asResponse: true,
        });
        cookies.push(answer.headers.get('set-cookie')?.split(';')[0] ?? '');
      }
      expect(await database().drizzle.select().from(authSession)).toHaveLength(2);
      await auth.api.revokeSessions({ headers: new Headers({ cookie: cookies[0] ?? '' }) });
      expect(await database().drizzle.select().from(authSession)).toEqual([]);
    });

    it('counts calls in the database', async () => {
      const { auth } = authOn(database());
      const ask = () =>
        auth.handler(
          new Request(`${baseURL}/api/auth/get-session`, { headers: { 'x-forwarded-for': '192.0.2.1' } }),
        );
      const statuses = [(await ask()).status, (await ask()).status, (await ask()).status];
      expect(statuses).toEqual([200, 200, 429]);
      expect(await database().drizzle.select().from(authRateLimit)).toHaveLength(1);
    });

    it('keeps one user an address', async () => {
      await database().drizzle.insert(authUser).values({ id: '1', name: '', email });
      await expect(
        database().drizzle.insert(authUser).values({ id: '2', name: '', email }),
      ).rejects.toThrow();
    });
  });
};
