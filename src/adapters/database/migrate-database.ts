import { openDatabase, type DatabaseTarget } from './open-database.ts';

/** Applies the migrations that a database lacks, and closes it. */
export async function migrateDatabase(target: DatabaseTarget): Promise<void> {
  const database = await openDatabase(target);
  try {
    await database.migrate();
  } finally {
    await database.close();
  }
}
