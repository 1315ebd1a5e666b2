import { describe, expect, it } from 'vitest';
import { authSession, authUser, authVerification } from '../../../src/adapters/database/auth-tables.ts';
import type { Database } from '../../../src/adapters/database/open-database.ts';
import { loginAddress } from '../../../src/adapters/login/login-address.ts';
import { aConfirmation, aFullAccount, aMail, anAccount, anArrival, anEvent, at } from './samples.ts';

const odilon = () => anAccount({ id: 'odilon.brume', secondaryEmail: 'odilon@example.org' });

/** A person who logged in, with a session and a login link that waits. */
async function logIn({ drizzle }: Database, id: string, email: string): Promise<void> {
  const now = at('08:00');
  await drizzle.insert(authUser).values({ id, name: '', email });
  await drizzle
    .insert(authSession)
    .values({ id: `session of ${id}`, userId: id, token: id, expiresAt: now, updatedAt: now });
  const value = JSON.stringify({ type: 'magic-link', email });
  await drizzle.insert(authVerification).values({ id, identifier: id, value, expiresAt: now });
}

const loginsOf = async ({ drizzle }: Database) => ({
  users: (await drizzle.select().from(authUser)).map(({ id }) => id),
  sessions: (await drizzle.select().from(authSession)).map(({ userId }) => userId),
  links: (await drizzle.select().from(authVerification)).map(({ id }) => id),
});

/** What `Accounts.erase` promises. */
export const accountErasureContract = (database: () => Database): void => {
  describe('Accounts.erase', () => {
    const fill = async () => {
      const { accounts, arrivals, confirmations, mailLog, audit } = database();
      await accounts.reserve(aFullAccount());
      await accounts.reserve(odilon());
      for (const id of ['ondine.mistral', 'odilon.brume']) {
        await arrivals.record(anArrival({ id }));
        await confirmations.open(aConfirmation({ account: id, tokenHash: `token of ${id}` }));
        await audit.write(anEvent({ target: id }));
      }
      await mailLog.open(aMail({ key: 'secondary', to: 'Ondine@example.org' }), at('08:00'));
      await mailLog.open(aMail({ key: 'primary', to: 'ondine.mistral@communaute.example' }), at('08:00'));
      await mailLog.open(aMail({ key: 'other', to: 'odilon@example.org' }), at('08:00'));
    };

    it('erases the account and frees its id and addresses', async () => {
      await fill();
      await database().accounts.erase('ondine.mistral');
      expect(await database().accounts.all()).toEqual([odilon()]);
      expect(await database().accounts.findByAddress('ondine@example.org')).toBeUndefined();
      expect(await database().accounts.reserve(aFullAccount())).toMatchObject({ kind: 'reserved' });
    });

    it('erases the arrival, confirmations and mails of that account alone', async () => {
      await fill();
      await database().accounts.erase('ondine.mistral');
      const { arrivals, confirmations, mailLog } = database();
      expect((await arrivals.waiting()).map(({ id }) => id)).toEqual(['odilon.brume']);
      expect(await confirmations.take('token of ondine.mistral', at('08:00'))).toBeUndefined();
      expect(await confirmations.take('token of odilon.brume', at('08:00'))).toBeDefined();
      expect((await mailLog.page({}, { size: 9 })).items.map(({ key }) => key)).toEqual(['other']);
    });

    it('erases the member’s user, sessions and login links, and nobody else’s', async () => {
      await fill();
      await logIn(database(), 'user-1', loginAddress('ondine.mistral'));
      await logIn(database(), 'user-2', loginAddress('odilon.brume'));
      await logIn(database(), 'user-3', loginAddress('ondine.mistral2'));
      await database().accounts.erase('ondine.mistral');
      const others = ['user-2', 'user-3'];
      expect(await loginsOf(database())).toEqual({ users: others, sessions: others, links: others });
    });

    it('keeps the audit', async () => {
      await fill();
      await database().accounts.erase('ondine.mistral');
      const { items } = await database().audit.page({ target: 'ondine.mistral' }, { size: 9 });
      expect(items).toHaveLength(1);
    });

    it('erases what is left of an account that is gone, and does nothing for an unknown one', async () => {
      await database().confirmations.open(aConfirmation());
      await database().arrivals.record(anArrival());
      await database().accounts.erase('ondine.mistral');
      await database().accounts.erase('ondine.mistral');
      expect(await database().arrivals.find('ondine.mistral')).toBeUndefined();
      expect(await database().confirmations.take('hash-of-a-token', at('08:00'))).toBeUndefined();
    });
  });
};
