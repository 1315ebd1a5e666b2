import { getTableName, is, sql } from 'drizzle-orm';
import { PgTable } from 'drizzle-orm/pg-core';
import { afterAll, beforeAll, beforeEach, describe } from 'vitest';
import * as authTables from '../../src/adapters/database/auth-tables.ts';
import {
  openDatabase,
  type Database,
  type DatabaseTarget,
} from '../../src/adapters/database/open-database.ts';
import * as infraTables from '../../src/adapters/database/infra-tables.ts';
import * as processTables from '../../src/adapters/database/process-tables.ts';
import * as tables from '../../src/adapters/database/tables.ts';
import * as contracts from './database.contract.ts';
import { faultsContract, serverTrials } from './database/fault-trials.ts';
import { folderTrials } from './database/folder-trials.ts';
import { ownPostgres } from './database/servers.ts';

/** Empties all tables; faster than "truncate" where tables are nearly empty. */
const emptying = Object.values({ ...tables, ...authTables, ...processTables, ...infraTables })
  .filter((value) => is(value, PgTable))
  .map((table) => `delete from "${getTableName(table)}";`)
  .join(' ');

/** Opens the database once; each test finds its tables empty. */
function opened(target: DatabaseTarget): () => Database {
  let database: Database | undefined;
  const current = (): Database => {
    if (database === undefined) throw new Error('The database is not open.');
    return database;
  };
  beforeAll(async () => {
    database = await openDatabase(target);
    await database.migrate();
  });
  beforeEach(async () => {
    await current().drizzle.execute(sql.raw(`do $$ begin ${emptying} end $$`));
  });
  afterAll(async () => {
    await database?.close();
  });
  return current;
}

function contractsOn(target: DatabaseTarget): () => Database {
  const database = opened(target);
  for (const contract of Object.values(contracts)) contract(database);
  faultsContract(database);
  return database;
}

describe('PGlite', () => {
  contractsOn({ kind: 'pglite' });
});

folderTrials();

const postgres = await ownPostgres();

describe.skipIf(postgres === undefined)('PostgreSQL', () => {
  const url = postgres?.url ?? '';
  const database = contractsOn({ kind: 'postgres', url });
  serverTrials(database, () => url);
  afterAll(() => postgres?.drop());
});
