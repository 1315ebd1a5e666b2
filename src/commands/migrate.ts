import { join } from 'node:path';
import { migrateDatabase } from '../adapters/database/migrate-database.ts';
import { readSettings } from '../adapters/env.ts';
import { localFolder } from '../local/local-folder.ts';

const settings = readSettings();
await migrateDatabase(
  settings.databaseUrl === undefined
    ? { kind: 'pglite', folder: join(localFolder(settings), 'database') }
    : { kind: 'postgres', url: settings.databaseUrl },
);
console.log('La base de données est à jour.');
