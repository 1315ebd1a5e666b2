import { sql } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/node-postgres';
import { migrate } from 'drizzle-orm/node-postgres/migrator';
import { Client, Pool } from 'pg';
import type { Connection, Queries } from './connection.ts';
import { codeOf } from './database-error.ts';
import { migrationsFolder } from './migrations-folder.ts';

const limits = {
  /** Connections of one process; every instance of a function has its own. */
  max: 5,
  connectionTimeoutMillis: 5_000,
  idleTimeoutMillis: 10_000,
  statement_timeout: 10_000,
  idle_in_transaction_session_timeout: 10_000,
  /** Of this side, for a server that does not answer any more. */
  query_timeout: 15_000,
};

/** Opens a PostgreSQL server; connects at the first query. */
export function openPostgres(url: string): Connection {
  const pool = new Pool({ connectionString: url, allowExitOnIdle: true, ...limits });
  // Without listeners, a connection that the server cuts ends the process; the query that meets it reports it.
  pool.on('error', ignore);
  pool.on('connect', (client) => client.on('error', ignore));

  return {
    queries: drizzle(pool),
    transaction: (work) => againAfterDeadlock(() => inTransaction(pool, work)),
    migrate: () => migrateAlone(url),
    close: async () => {
      if (!pool.ended) await pool.end();
    },
  };
}

const ignore = (): void => undefined;

/** On a client of our own: drizzle's transaction on a pool loses the client when "begin" fails. */
async function inTransaction<Result>(
  pool: Pool,
  work: (queries: Queries) => Promise<Result>,
): Promise<Result> {
  const client = await pool.connect();
  let usable = false;
  try {
    const result = await drizzle(client).transaction(work);
    usable = true;
    return result;
  } catch (fault) {
    usable = !lostConnection(fault);
    throw fault;
  } finally {
    client.release(!usable);
  }
}

const sqlState = /^[0-9A-Z]{5}$/;
/** Class 57 is an end of the connection that the server announces. */
const lostConnection = (fault: unknown): boolean => {
  const code = codeOf(fault);
  return code === undefined || !sqlState.test(code) || code.startsWith('57');
};

const attempts = 5;
/** PostgreSQL ends one of two transactions that wait for each other; it can be done again. */
const contended = new Set(['40P01', '40001']);

async function againAfterDeadlock<Result>(run: () => Promise<Result>): Promise<Result> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await run();
    } catch (fault) {
      if (attempt === attempts || !contended.has(codeOf(fault) ?? '')) throw fault;
    }
  }
}

/** "secr" in ASCII; any number that nobody else of the same server takes. */
const migrationLock = 0x73656372;

/** Without a statement timeout, and one process at a time. */
async function migrateAlone(url: string): Promise<void> {
  const client = new Client({
    connectionString: url,
    connectionTimeoutMillis: limits.connectionTimeoutMillis,
  });
  client.on('error', ignore);
  try {
    await client.connect();
    const queries = drizzle(client);
    await queries.execute(sql`select pg_advisory_lock(${migrationLock})`);
    await migrate(queries, { migrationsFolder: migrationsFolder() });
  } finally {
    await client.end();
  }
}
