import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { circuitStates, type VendorLog, type VendorState } from '../../ports.ts';
import { vendorNames } from '../../schema/vendor.ts';
import type { Connection } from './connection.ts';
import { vendorLog } from './health-tables.ts';
import { instantText, readRow, storable } from './row.ts';

const storedState = storable(
  z.object({
    vendor: z.enum(vendorNames),
    succeededAt: instantText.optional(),
    failedAt: instantText.optional(),
    cause: z.string().optional(),
    circuit: z.enum(circuitStates).optional(),
  }),
);

/** How the vendors are, in the database; each call is one statement. */
export const databaseVendorLog = ({ queries }: Connection): VendorLog => ({
  async note(given) {
    const news = storedState.parse(given);
    const { succeededAt, failedAt, cause, circuit } = vendorLog;
    const isLater = sql`excluded.failed_at >= coalesce(${failedAt}, excluded.failed_at)`;
    await queries
      .insert(vendorLog)
      .values(news)
      .onConflictDoUpdate({
        target: vendorLog.vendor,
        set: {
          succeededAt: sql`greatest(${succeededAt}, excluded.succeeded_at)`,
          failedAt: sql`greatest(${failedAt}, excluded.failed_at)`,
          cause: sql`case when ${isLater} then excluded.cause else ${cause} end`,
          circuit: sql`coalesce(excluded.circuit, ${circuit})`,
        },
      });
  },

  async all() {
    const rows = await queries.select().from(vendorLog);
    return rows.map((row): VendorState => readRow(storedState, row));
  },
});
