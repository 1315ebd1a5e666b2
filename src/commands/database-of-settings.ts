import { access } from 'node:fs/promises';
import { join } from 'node:path';
import type { DatabaseTarget } from '../adapters/database/open-database.ts';
import { readSettings } from '../adapters/env.ts';
import { localFolder } from '../local/local-folder.ts';

/** PostgreSQL's words for a table, or a column, that is not there. */
export const notMigrated = new Set(['42P01', '42703']);

/**
 * The database of the settings; the embedded one only where it is there, since opening it would make it. Throws with the
 * given words where it is not.
 */
export async function databaseOfSettings(missing: string): Promise<DatabaseTarget> {
  const settings = readSettings();
  if (settings.databaseUrl !== undefined) return { kind: 'postgres', url: settings.databaseUrl };
  const folder = join(localFolder(settings), 'database');
  await access(folder).catch((fault: unknown) => {
    throw new Error(missing, { cause: fault });
  });
  return { kind: 'pglite', folder };
}
