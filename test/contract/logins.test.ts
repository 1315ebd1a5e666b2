import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { authVerification } from '../../src/adapters/database/auth-tables.ts';
import { openDatabase, type Database } from '../../src/adapters/database/open-database.ts';
import { betterAuthLogins } from '../../src/adapters/login/better-auth-logins.ts';
import type { Logins } from '../../src/ports.ts';
import { memoryLogins } from '../fakes/memory-logins.ts';
import { loginsContract } from './logins.contract.ts';

let database: Database;

beforeAll(async () => {
  database = await openDatabase({ kind: 'pglite' });
  await database.migrate();
});
afterAll(() => database.close());

const logins = (siteUrl = 'http://localhost:8888'): Logins =>
  betterAuthLogins({
    drizzle: database.drizzle,
    siteUrl,
    secret: 'a secret of this test alone, of some length',
  });

loginsContract('logins in memory', memoryLogins);
loginsContract('logins on better-auth', logins);

describe('logins on better-auth', () => {
  it('keep the hash of a token of 256 bits alone', async () => {
    const token = await logins().openLink('ondine.mistral');
    expect(Buffer.from(token, 'base64url')).toHaveLength(32);
    const kept = JSON.stringify(await database.drizzle.select().from(authVerification));
    expect(kept).not.toContain(token);
  });

  it('make a link good for an hour', async () => {
    await logins().openLink('maud.oeillet');
    const links = await database.drizzle.select().from(authVerification);
    for (const { expiresAt, createdAt } of links)
      expect(Math.round((expiresAt.getTime() - createdAt.getTime()) / 60_000)).toBe(60);
  });

  it('set a cookie for seven days, out of reach of scripts, and on https only over https', async () => {
    const site = logins('https://communs.example');
    const [cookie = ''] = (await site.redeem(await site.openLink('ondine.mistral'), new Headers())) ?? [];
    // No other host of the domain can set a cookie of such a name (RFC 6265bis, "__Host-").
    expect(cookie).toMatch(/^__Host-/);
    expect(cookie).toMatch(/; Path=\/(?:;|$)/);
    expect(cookie).not.toMatch(/Domain=/i);
    expect(cookie).toMatch(/HttpOnly/i);
    expect(cookie).toMatch(/Secure/i);
    expect(cookie).toMatch(/SameSite=Lax/i);
    expect(cookie).toMatch(/Max-Age=604800/i);
  });

  it('log out everywhere', async () => {
    const site = logins();
    const sessions = await Promise.all(
      [1, 2].map(async () => {
        const cookies = (await site.redeem(await site.openLink('prune.harmattan'), new Headers())) ?? [];
        return new Headers({ cookie: cookies.map((cookie) => cookie.split(';')[0]).join('; ') });
      }),
    );
    const link = await site.openLink('prune.harmattan');
    await site.logout(sessions[0] ?? new Headers(), 'everywhere');
    for (const session of sessions) expect(await site.member(session)).toBeUndefined();
    expect(await site.redeem(link, new Headers())).toBeUndefined();
  });
});
