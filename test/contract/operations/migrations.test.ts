import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { drizzle } from 'drizzle-orm/pglite';
import { migrate } from 'drizzle-orm/pglite/migrator';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { migrateDatabase } from '../../../src/adapters/database/migrate-database.ts';
import { migrationsFolder } from '../../../src/adapters/database/migrations-folder.ts';
import { ownPostgres } from '../database/servers.ts';
import { askServer, rowsOf } from './rows-of.ts';

const column = z.object({ name: z.string(), type: z.string(), identity: z.unknown().optional() });
const table = z.object({
  name: z.string(),
  columns: z.record(z.string(), column),
  foreignKeys: z.record(z.string(), z.object({ tableTo: z.string() })),
});
const snapshot = z.object({ tables: z.record(z.string(), table) });
const journal = z.looseObject({ entries: z.array(z.looseObject({ idx: z.int(), tag: z.string() })) });
type Table = z.infer<typeof table>;

const metaOf = async (name: string): Promise<unknown> =>
  JSON.parse(await readFile(join(migrationsFolder(), 'meta', name), 'utf8'));
const { entries, ...rest } = journal.parse(await metaOf('_journal.json'));

/** The tables as the release of a migration knew them; those that others refer to first. */
async function tablesAt(index: number): Promise<Table[]> {
  const { tables } = snapshot.parse(await metaOf(`${String(index).padStart(4, '0')}_snapshot.json`));
  const refers = ({ foreignKeys }: Table) => Object.keys(foreignKeys).length;
  return Object.values(tables).sort((one, other) => refers(one) - refers(other));
}

/** A value of a column, different in each row; the same for all texts of a row, so that references lead somewhere. */
function valueOf({ type }: z.infer<typeof column>, row: number): unknown {
  if (type === 'text') return `row ${String(row)}`;
  if (type === 'text[]') return [`row ${String(row)}`];
  if (type === 'boolean') return false;
  if (type === 'tsvector') return '';
  return type === 'date' || type.startsWith('timestamp') ? '2026-11-20' : row;
}

/** Columns that a program writes: a counter counts by itself. */
const written = ({ columns }: Table) =>
  Object.values(columns).filter(({ identity }) => identity === undefined);
const named = (columns: readonly { readonly name: string }[]): string =>
  columns.map(({ name }) => `"${name}"`).join(', ');

async function insert(client: PGlite, held: Table, row: number): Promise<void> {
  const columns = written(held);
  const places = columns.map((_, index) => `$${String(index + 1)}`).join(', ');
  await client.query(
    `insert into "${held.name}" (${named(columns)}) values (${places})`,
    columns.map((one) => valueOf(one, row)),
  );
}

const countOf = async (client: PGlite, { name, columns }: Table): Promise<number> =>
  (await client.query(`select ${named(Object.values(columns))} from "${name}"`)).rows.length;

describe('a migration under a running older program', () => {
  let folder: string;
  let client: PGlite;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'secretariat-migrations-'));
    await cp(migrationsFolder(), folder, { recursive: true });
    client = await PGlite.create();
  });
  afterAll(async () => {
    await client.close();
    await rm(folder, { recursive: true });
  });

  it('leaves it every column that it reads and writes, with what is in them: from the first to the last', async () => {
    for (const { idx, tag } of entries) {
      const until = { ...rest, entries: entries.slice(0, idx + 1) };
      await writeFile(join(folder, 'meta', '_journal.json'), JSON.stringify(until));
      await migrate(drizzle(client), { migrationsFolder: folder });
      const older = idx === 0 ? [] : await tablesAt(idx - 1);
      for (const held of older) {
        expect(await countOf(client, held), `${held.name} after ${tag}`).toBeGreaterThan(0);
        await insert(client, held, 2 * idx);
      }
      for (const held of await tablesAt(idx)) await insert(client, held, 2 * idx + 1);
    }
    expect(entries.length).toBeGreaterThan(10);
  });
});

const postgres = await ownPostgres();

describe.skipIf(postgres === undefined)('a migration that is killed half-way', () => {
  const url = postgres?.url ?? '';
  afterAll(() => postgres?.drop());

  it('has done nothing, keeps nobody from the next one, and the next one does all', async () => {
    await askServer(url, async (ask) => {
      // Whoever makes the table of the last migration waits for the end of this transaction.
      await ask('begin');
      await ask('create table attendances (id text)');
      const migrating = spawn(process.execPath, [resolve('src/commands/migrate.ts')], {
        env: { PATH: process.env.PATH, DATABASE_URL: url },
        stdio: 'ignore',
      });
      const ended = once(migrating, 'exit');
      await vi.waitFor(
        async () => {
          const waiting = `select 1 from pg_stat_activity
            where datname = current_database() and wait_event_type = 'Lock' and query ilike '%attendances%'`;
          // A transaction sees others as they were when it first looked.
          await ask('select pg_stat_clear_snapshot()');
          expect((await ask(waiting)).rows).toHaveLength(1);
        },
        { timeout: 30_000 },
      );
      migrating.kill('SIGKILL');
      await ended;
      await ask('rollback');
    });
    await Promise.all([
      migrateDatabase({ kind: 'postgres', url }),
      migrateDatabase({ kind: 'postgres', url }),
    ]);
    const rows = await askServer(url, rowsOf);
    expect(rows['drizzle.__drizzle_migrations']).toHaveLength(entries.length);
    expect(rows).toHaveProperty(['public.attendances']);
  });
});
