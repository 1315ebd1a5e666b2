import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { migrateDatabase } from '../adapters/database/migrate-database.ts';
import { readSettings } from '../adapters/env.ts';
import { localFolder } from '../local/local-folder.ts';

const { values } = parseArgs({
  options: {
    /** Only a server's database: without `DATABASE_URL`, fail instead of taking the embedded one. */
    server: { type: 'boolean', default: false },
  },
});
const settings = readSettings();
if (settings.databaseUrl === undefined && values.server) {
  console.error('DATABASE_URL manque\u00A0: aucune base de données n’a été touchée.');
  process.exitCode = 1;
} else {
  await migrateDatabase(
    settings.databaseUrl === undefined
      ? { kind: 'pglite', folder: join(localFolder(settings), 'database') }
      : { kind: 'postgres', url: settings.databaseUrl },
  );
  console.log('La base de données est à jour.');
}
