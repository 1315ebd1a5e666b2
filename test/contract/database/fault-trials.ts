import { inspect } from 'node:util';
import { sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { DatabaseError } from '../../../src/adapters/database/database-error.ts';
import { migrateDatabase } from '../../../src/adapters/database/migrate-database.ts';
import { openDatabase, type Database } from '../../../src/adapters/database/open-database.ts';
import { aConfirmation, anAccount, atOnce } from './samples.ts';
import { ownPostgres } from './servers.ts';

/** The fault of a call that is to fail. */
const faultOf = async (call: Promise<unknown>): Promise<DatabaseError> => {
  const fault: unknown = await call.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (fault instanceof DatabaseError) return fault;
  throw new Error('expected a DatabaseError', { cause: fault });
};

/** What any database does when a call fails. */
export const faultsContract = (database: () => Database): void => {
  describe('Faults', () => {
    it('tell the call, the reason and the cause, and no value of a row', async () => {
      await database().confirmations.open(aConfirmation());
      const fault = await faultOf(
        database().confirmations.open(aConfirmation({ value: 'prive@example.org' })),
      );
      expect(fault.message).toMatch(/^Database, confirmations\.open: duplicate key .* \(23505\)$/);
      expect(fault.cause).toBeInstanceOf(Error);
      const { tokenHash } = aConfirmation();
      expect(inspect(fault, { depth: 9, showHidden: true })).not.toMatch(new RegExp(`prive|${tokenHash}`));
    });

    it('name the field of a value that the schema refuses, and not the value', async () => {
      const fault = await faultOf(
        database().accounts.reserve({ ...anAccount(), secondaryEmail: 'privé', dailyRate: -1234 }),
      );
      expect(fault.message).toContain('secondaryEmail: une adresse électronique');
      expect(inspect(fault, { depth: 9, showHidden: true })).not.toMatch(/privé|1234/);
    });

    it('name a row that does not come back as it should', async () => {
      await database().accounts.reserve(anAccount());
      await database().drizzle.execute(sql`update accounts set email_status = 'privé'`);
      const fault = await faultOf(database().accounts.find('ondine.mistral'));
      expect(fault.message).toContain('accounts.find: emailStatus');
      expect(fault.message).not.toContain('privé');
    });
  });
};

/** What a PostgreSQL server does to those who call it, and what they do then. */
export const serverTrials = (database: () => Database, url: () => string): void => {
  describe('PostgreSQL server', () => {
    it.each([
      ['nobody listens', 'postgres://ondine:motdepasse@127.0.0.1:1/base', 'ECONNREFUSED'],
      ['no such address', 'postgres://ondine:motdepasse@127.0.0.1:99999999/base', 'ERR_INVALID_URL'],
      ['no such database', 'postgres://postgres:motdepasse@127.0.0.1:5432/motdebase', '3D000'],
    ])('is out of reach: %s', async (_, address, code) => {
      const nowhere = await openDatabase({ kind: 'postgres', url: address });
      for (const call of [() => nowhere.ping(), () => nowhere.accounts.all(), () => nowhere.migrate()]) {
        const fault = await faultOf(call());
        expect(fault.code).toBe(code);
        expect(inspect(fault, { depth: 9, showHidden: true })).not.toContain('motdepasse');
      }
      await nowhere.close();
    });

    it('cuts the connections: calls fail or pass, and the next ones pass', async () => {
      await database().accounts.reserve(anAccount());
      for (let round = 0; round < 5; round += 1) {
        const calls = [
          ...Array.from({ length: 8 }, (_, index) =>
            database().accounts.change('ondine.mistral', { dailyRate: index }),
          ),
          database().drizzle.execute(
            sql`select pg_terminate_backend(pid) from pg_stat_activity
                where datname = current_database() and pid <> pg_backend_pid()`,
          ),
        ];
        for (const result of await Promise.allSettled(calls)) {
          if (result.status === 'rejected') expect(result.reason).toBeInstanceOf(Error);
        }
      }
      // A connection that is cut while idle may be found out by one more call.
      await Promise.allSettled(Array.from({ length: 6 }, () => database().ping()));
      const changes = await atOnce(10, () => database().accounts.change('ondine.mistral', { dailyRate: 5 }));
      expect(changes).toEqual(Array(10).fill({ ...anAccount(), dailyRate: 5 }));
    });

    it('is asked for a few connections only, with a limit of time', async () => {
      await atOnce(60, () => database().accounts.all());
      const count = await database().drizzle.execute(
        sql`select count(*)::int as count from pg_stat_activity where datname = current_database()`,
      );
      const rows = (count as { rows: { count: number }[] }).rows;
      expect(rows[0]?.count).toBeLessThanOrEqual(5);
      const timeout = await database().drizzle.execute(sql`show statement_timeout`);
      expect(timeout).toMatchObject({ rows: [{ statement_timeout: '10s' }] });
    });

    it('is migrated by several processes at once, one after the other', async () => {
      const fresh = await ownPostgres();
      const target = { kind: 'postgres', url: fresh?.url ?? '' } as const;
      try {
        await atOnce(3, () => migrateDatabase(target));
        const migrated = await openDatabase(target);
        expect(await migrated.accounts.all()).toEqual([]);
        await migrated.close();
      } finally {
        await fresh?.drop();
      }
    });

    it('settles reservations of two pools, as of two instances of a function', async () => {
      const other = await openDatabase({ kind: 'postgres', url: url() });
      const found = await atOnce(40, (index) =>
        (index % 2 ? other : database()).accounts.reserve(anAccount()),
      );
      expect(found.filter(({ kind }) => kind === 'reserved')).toHaveLength(1);
      await other.close();
      await other.close();
    });
  });
};
