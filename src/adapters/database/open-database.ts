import type { Connection } from './connection.ts';
import { databaseError } from './database-error.ts';
import { databaseOn, type Database } from './database-on.ts';

export type { Database };

/** Which database: the embedded one in a folder (in memory without one), or a PostgreSQL server. */
export type DatabaseTarget =
  | { readonly kind: 'pglite'; readonly folder?: string | undefined }
  | { readonly kind: 'postgres'; readonly url: string };

/** Opens a database; its tables are there once it is migrated. Each failure is a `DatabaseError`. */
export const openDatabase = async (target: DatabaseTarget): Promise<Database> =>
  databaseOn(await connect(target));

/** Each driver is loaded only where it is used: PGlite is large. */
async function connect(target: DatabaseTarget): Promise<Connection> {
  try {
    if (target.kind === 'postgres') return (await import('./open-postgres.ts')).openPostgres(target.url);
    return await (await import('./open-pglite.ts')).openPGlite(target.folder);
  } catch (fault) {
    throw databaseError('opening', fault);
  }
}
