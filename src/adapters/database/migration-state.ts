import { sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Connection } from './connection.ts';
import { databaseError } from './database-error.ts';
// A bundle of a function has it too, unlike the SQL files.
import journalFile from './migrations/meta/_journal.json' with { type: 'json' };

/** How far a database has come. */
export interface MigrationState {
  /** Names of the migrations that it lacks, in their order. */
  readonly waiting: readonly string[];
  /** How many migrations of this program it has. */
  readonly applied: number;
  /** How many it has that this program does not know: it is a newer program's. */
  readonly unknown: number;
}

const asNumbers = z.object({ rows: z.array(z.object({ at: z.coerce.number() })) });
const found = z.object({ rows: z.array(z.object({ found: z.boolean() })).length(1) });

/** Compares a database with this program's migrations; changes nothing. Rejects with a `DatabaseError`. */
export async function migrationState({ queries }: Pick<Connection, 'queries'>): Promise<MigrationState> {
  try {
    const { entries } = journalFile;
    const table = sql`select to_regclass('drizzle.__drizzle_migrations') is not null as found`;
    const isBegun = found.parse(await queries.execute(table)).rows[0]?.found === true;
    const times = isBegun
      ? asNumbers.parse(await queries.execute(sql`select created_at as at from drizzle.__drizzle_migrations`))
          .rows
      : [];
    const known = new Set(entries.map(({ when }) => when));
    // As drizzle does: what is newer than the newest one that was applied.
    const newest = Math.max(0, ...times.map(({ at }) => at));
    return {
      waiting: entries.filter(({ when }) => when > newest).map(({ tag }) => tag),
      applied: times.filter(({ at }) => known.has(at)).length,
      unknown: times.filter(({ at }) => !known.has(at)).length,
    };
  } catch (fault) {
    throw databaseError('comparing the migrations', fault);
  }
}
