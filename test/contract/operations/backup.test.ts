import { execFile } from 'node:child_process';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sql } from 'drizzle-orm';
import { openDatabase, type Database } from '../../../src/adapters/database/open-database.ts';
import { ownPostgres } from '../database/servers.ts';
import { aFullAccount, anEvent } from '../database/samples.ts';
import { documentedCommand } from './documented-command.ts';
import { fillDatabase } from './fill-database.ts';
import { askServer, rowsOf } from './rows-of.ts';

const run = promisify(execFile);
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'secretariat-backup-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Whether the programs of PostgreSQL are here; a warning says so where they are not. */
async function hasPrograms(): Promise<boolean> {
  try {
    await Promise.all([run('pg_dump', ['--version']), run('pg_restore', ['--version'])]);
    return true;
  } catch {
    console.warn('Neither pg_dump nor pg_restore here: the backup of PostgreSQL is not tried.');
    return false;
  }
}

/** A command of the page, in a shell, as operators type it. */
const type = (beginning: string, variables: Readonly<Record<string, string>>) =>
  run('sh', ['-c', documentedCommand(beginning)], { env: { PATH: process.env.PATH, ...variables } });

const isAvailable = await hasPrograms();
const one = isAvailable ? await ownPostgres() : undefined;
const other = one && (await ownPostgres());
const later = one && (await ownPostgres());

describe.skipIf(!one || !other || !later)('a backup of PostgreSQL', () => {
  const url = one?.url ?? '';
  const empty = other?.url ?? '';
  let backup: string;
  let before: Awaited<ReturnType<typeof rowsOf>>;

  beforeAll(async () => {
    const database = await openDatabase({ kind: 'postgres', url });
    await database.migrate();
    await fillDatabase(database);
    await database.close();
    before = await askServer(url, rowsOf);
    backup = join(folder, 'backup.dump');
    await type('pg_dump ', { DATABASE_URL: url, BACKUP: backup });
  });
  afterAll(async () => {
    for (const database of [one, other, later]) await database?.drop();
  });

  it('gives back every row of every table in an empty database, which works on', async () => {
    await type('pg_restore ', { EMPTY_DATABASE_URL: empty, BACKUP: backup });
    expect(await askServer(empty, rowsOf)).toEqual(before);
    expect(Object.values(before).filter((rows) => rows.length > 0).length).toBeGreaterThan(8);
    const restored = await openDatabase({ kind: 'postgres', url: empty });
    expect(await restored.databaseState.look()).toMatchObject({ waiting: [], unknown: 0 });
    await restored.migrate();
    expect(await restored.accounts.all()).toEqual([aFullAccount()]);
    // Counters go on where they were.
    await restored.audit.write(anEvent({ target: 'nil.zephyr' }));
    expect((await restored.audit.page({}, { size: 9 })).items).toHaveLength(2);
    await restored.close();
  });

  it('is refused by a database that has something, and changes nothing there', async () => {
    const refused = type('pg_restore ', { EMPTY_DATABASE_URL: url, BACKUP: backup });
    await expect(refused).rejects.toMatchObject({
      stderr: expect.stringContaining('already exists') as unknown,
    });
    expect(await askServer(url, rowsOf)).toEqual(before);
  });

  it('that was cut short gives nothing rather than a part', async () => {
    const target = later?.url ?? '';
    const cut = join(folder, 'cut.dump');
    await run('sh', ['-c', `head -c 40000 '${backup}' > '${cut}'`]);
    await expect(type('pg_restore ', { EMPTY_DATABASE_URL: target, BACKUP: cut })).rejects.toThrow();
    expect(await askServer(target, rowsOf)).toEqual({});
  });
});

describe('a copy of the embedded database', () => {
  it('made while the platform is stopped, is the database', async () => {
    const ask = (database: Database) => (query: string) =>
      database.drizzle.execute(sql.raw(query)) as unknown as ReturnType<Parameters<typeof rowsOf>[0]>;
    const first = { kind: 'pglite', folder: join(folder, 'first') } as const;
    const second = { kind: 'pglite', folder: join(folder, 'second') } as const;
    const database = await openDatabase(first);
    await database.migrate();
    await fillDatabase(database);
    const held = await rowsOf(ask(database));
    await database.close();
    await cp(first.folder, second.folder, { recursive: true });
    const copy = await openDatabase(second);
    expect(await rowsOf(ask(copy))).toEqual(held);
    expect(await copy.accounts.all()).toEqual([aFullAccount()]);
    await copy.close();
  });
});
