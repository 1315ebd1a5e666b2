import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { lockFolder } from '../adapters/database/folder-lock.ts';
import { openDatabase, type Database } from '../adapters/database/open-database.ts';

/**
 * Opens the platform's database and keeps the local folder, forge and all, for this process alone. Throws a French
 * message where another process has it.
 */
export async function openLocalDatabase(folder: string, url: string | undefined): Promise<Database> {
  await mkdir(folder, { recursive: true });
  const path = join(folder, 'database');
  // The embedded database has a lock of its own, which stands for the folder; a server has none.
  if (url === undefined) return openDatabase({ kind: 'pglite', folder: path });
  const unlock = await lockFolder(path);
  try {
    const database = await openDatabase({ kind: 'postgres', url });
    return {
      ...database,
      async close() {
        await database.close();
        await unlock();
      },
    };
  } catch (fault) {
    await unlock();
    throw fault;
  }
}
