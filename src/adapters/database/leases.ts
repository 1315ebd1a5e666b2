import { and, eq, gt, lte, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Leases } from '../../ports.ts';
import type { Connection } from './connection.ts';
import { leases } from './process-tables.ts';
import { keyText, readRow, storable } from './row.ts';

const storedLease = storable(z.object({ name: keyText, holder: keyText, cursor: z.string().optional() }));
const takenRow = z.object({ cursor: z.string().optional() });

/** When no lease ends that was made by a right clock, as the one that is asked for is. */
const tooLate = (until: Date): string => new Date(until.getTime() + 3_600_000).toISOString();

/** Leases in the database: each call is one statement, so calls at once take turns. */
export const databaseLeases = ({ queries }: Connection): Leases => ({
  async take(name, holder, until, now) {
    const lease = { ...storedLease.parse({ name, holder }), until: until.toISOString() };
    const [row] = await queries
      .insert(leases)
      .values(lease)
      .onConflictDoUpdate({
        target: leases.name,
        set: { holder, until: lease.until },
        setWhere: sql`${lte(leases.until, now.toISOString())} or ${gt(leases.until, tooLate(until))}`,
      })
      .returning({ cursor: leases.cursor });
    return row && readRow(takenRow, row);
  },

  async renew(name, holder, until, cursor) {
    const parsed = storedLease.parse({ name, holder, cursor });
    const rows = await queries
      .update(leases)
      .set({ until: until.toISOString(), cursor: parsed.cursor ?? null })
      .where(isHeldBy(parsed))
      .returning({ name: leases.name });
    return rows.length > 0;
  },

  async release(name, holder, cursor, now) {
    const parsed = storedLease.parse({ name, holder, cursor });
    await queries
      .update(leases)
      .set({ until: sql`least(${leases.until}, ${now.toISOString()}::timestamptz)`, cursor: cursor ?? null })
      .where(isHeldBy(parsed));
  },
});

const isHeldBy = ({ name, holder }: { readonly name: string; readonly holder: string }) =>
  and(eq(leases.name, name), eq(leases.holder, holder));
