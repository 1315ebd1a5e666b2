import { sql } from 'drizzle-orm';
import { z } from 'zod';
import type { RateLimits } from '../../ports.ts';
import type { Connection, Queries } from './connection.ts';
import { keyText, readRow, storable } from './row.ts';
import { rateLimits } from './tables.ts';

const storedHit = storable(z.object({ key: keyText, windowSeconds: z.int32().positive() }));
const countRow = z.object({ hits: z.int() });

/** How long a window that has ended is kept, for calls that come late. */
const keptMs = 24 * 60 * 60 * 1000;
const fewWindows = 100;

/** Rate limits in the database; windows begin at multiples of their length, counted from 1970. */
export const databaseRateLimits = ({ queries }: Connection): RateLimits => ({
  async hit(key, windowSeconds, now) {
    const given = storedHit.parse({ key, windowSeconds });
    const lengthMs = windowSeconds * 1000;
    const endsAt = new Date((Math.floor(now.getTime() / lengthMs) + 1) * lengthMs).toISOString();
    const [row] = await queries
      .insert(rateLimits)
      .values({ ...given, endsAt, hits: 1 })
      .onConflictDoUpdate({
        target: [rateLimits.key, rateLimits.windowSeconds, rateLimits.endsAt],
        set: { hits: sql`${rateLimits.hits} + 1` },
      })
      .returning({ hits: rateLimits.hits });
    const { hits } = readRow(countRow, row ?? {});
    if (hits === 1) await forgetOldWindows(queries, new Date(now.getTime() - keptMs), fewWindows);
    return hits;
  },

  forget: (before, size) => forgetOldWindows(queries, before, size),
});

/** Keys may hold addresses. A few rows at a time, and none that another call is forgetting. */
async function forgetOldWindows(queries: Queries, before: Date, size: number): Promise<number> {
  const { key } = rateLimits;
  const forgotten = await queries
    .delete(rateLimits)
    .where(
      sql`ctid in (select ctid from ${rateLimits} where ${rateLimits.endsAt} < ${before.toISOString()}::timestamptz
        limit ${size} for update skip locked)`,
    )
    .returning({ key });
  return forgotten.length;
}
