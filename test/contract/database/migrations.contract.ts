import { readFile } from 'node:fs/promises';
import { generateDrizzleJson, generateMigration } from 'drizzle-kit/api';
import { sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import * as authTables from '../../../src/adapters/database/auth-tables.ts';
import type { Database } from '../../../src/adapters/database/open-database.ts';
import * as infraTables from '../../../src/adapters/database/infra-tables.ts';
import * as processTables from '../../../src/adapters/database/process-tables.ts';
import * as tables from '../../../src/adapters/database/tables.ts';
import { anAccount } from './samples.ts';

const folder = new URL('../../../src/adapters/database/migrations/meta/', import.meta.url);
const journal = z.object({ entries: z.array(z.object({ idx: z.int(), tag: z.string() })) });
const readJson = async (name: string): Promise<unknown> =>
  JSON.parse(await readFile(new URL(name, folder), 'utf8'));

/** Whether the migrations make the tables, and can be applied at any time. */
export const migrationsContract = (database: () => Database): void => {
  describe('Migrations', () => {
    it('are those of the tables as they are declared', async () => {
      const last = journal.parse(await readJson('_journal.json')).entries.at(-1)?.idx ?? 0;
      const snapshot = await readJson(`${String(last).padStart(4, '0')}_snapshot.json`);
      const declared: unknown = generateDrizzleJson({
        ...tables,
        ...authTables,
        ...processTables,
        ...infraTables,
      });
      expect(await generateMigration(snapshot as never, declared as never)).toEqual([]);
    });

    it('change nothing the second time, also twice at the same moment', async () => {
      await database().accounts.reserve(anAccount());
      await Promise.all([database().migrate(), database().migrate()]);
      expect(await database().accounts.all()).toEqual([anAccount()]);
    });

    it('are each recorded once', async () => {
      const { entries } = journal.parse(await readJson('_journal.json'));
      const applied = await database().drizzle.execute(sql`select hash from drizzle.__drizzle_migrations`);
      expect(applied).toMatchObject({ rows: { length: entries.length } });
    });

    it('leave a database that answers', async () => {
      await expect(database().ping()).resolves.toBeUndefined();
    });
  });
};
