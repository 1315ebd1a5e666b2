import { sql } from 'drizzle-orm';
import type { Day } from '../../schema/day.ts';
import type { attendances, eventRooms } from './agenda-tables.ts';
import type { Queries } from './connection.ts';

/** Takes away what is of days before one; a few rows at a time, and none that another call is forgetting. How many. */
export async function forgetDays(
  queries: Queries,
  table: typeof attendances | typeof eventRooms,
  before: Day,
  size: number,
): Promise<number> {
  const forgotten = await queries
    .delete(table)
    .where(
      sql`ctid in (select ctid from ${table} where ${table.day} < ${before} limit ${size} for update skip locked)`,
    )
    .returning({ day: table.day });
  return forgotten.length;
}
