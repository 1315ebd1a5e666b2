import { bigint, index, integer, pgTable, text } from 'drizzle-orm/pg-core';
import { instant } from './instant.ts';

/** How each vendor answered last, whichever process asked it. */
export const vendorLog = pgTable('vendor_health', {
  vendor: text('vendor').primaryKey(),
  succeededAt: instant('succeeded_at'),
  failedAt: instant('failed_at'),
  /** Why it failed then. */
  cause: text('cause'),
  circuit: text('circuit'),
});

/** The last runs of each scheduled job. */
export const jobRuns = pgTable(
  'job_runs',
  {
    /** Order of writing, for runs of the same instant. */
    id: bigint('id', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    name: text('name').notNull(),
    startedAt: instant('started_at').notNull(),
    milliseconds: integer('milliseconds').notNull(),
    outcome: text('outcome').notNull(),
    /** JSON. */
    counts: text('counts').notNull(),
    cause: text('cause'),
  },
  (table) => [index('job_runs_name').on(table.name, table.startedAt, table.id)],
);
