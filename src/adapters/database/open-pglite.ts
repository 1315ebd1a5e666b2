import { mkdir } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { drizzle } from 'drizzle-orm/pglite';
import { migrate } from 'drizzle-orm/pglite/migrator';
import type { Connection } from './connection.ts';
import { lockFolder } from './folder-lock.ts';
import { migrationsFolder } from './migrations-folder.ts';

/** Opens the embedded database in a folder, for this process alone; without a folder, in memory. */
export async function openPGlite(folder: string | undefined): Promise<Connection> {
  if (folder === undefined) return connect(await PGlite.create(), () => Promise.resolve());
  const path = resolve(folder);
  await mkdir(dirname(path), { recursive: true });
  const unlock = await lockFolder(path);
  try {
    return connect(await PGlite.create(path), unlock);
  } catch (fault) {
    await unlock();
    throw fault;
  }
}

function connect(client: PGlite, unlock: () => Promise<void>): Connection {
  const queries = drizzle(client);
  return {
    queries,
    transaction: (work) => queries.transaction(work),
    migrate: () => migrate(queries, { migrationsFolder: migrationsFolder() }),
    close: async () => {
      if (client.closed) return;
      await client.close();
      await unlock();
    },
  };
}
