import { and, desc, eq, notInArray } from 'drizzle-orm';
import { z } from 'zod';
import { jobOutcomes, keptRuns, type JobRun, type JobRuns } from '../../ports.ts';
import type { Connection } from './connection.ts';
import { jobRuns } from './health-tables.ts';
import { instantText, keyText, readRow, storable } from './row.ts';

const schema = z.object({
  name: keyText,
  startedAt: instantText,
  milliseconds: z.int().min(0),
  outcome: z.enum(jobOutcomes),
  counts: z.record(z.string(), z.number()),
  cause: z.string().optional(),
});
const storedRun = storable(schema.extend({ counts: z.string() }));

/** Runs of jobs in the database. */
export const databaseJobRuns = ({ queries }: Connection): JobRuns => ({
  async add(given) {
    const run = storedRun.parse({ ...given, counts: JSON.stringify(given.counts) });
    await queries.insert(jobRuns).values(run);
    const newest = queries
      .select({ id: jobRuns.id })
      .from(jobRuns)
      .where(eq(jobRuns.name, run.name))
      .orderBy(desc(jobRuns.startedAt), desc(jobRuns.id))
      .limit(keptRuns);
    await queries.delete(jobRuns).where(and(eq(jobRuns.name, run.name), notInArray(jobRuns.id, newest)));
  },

  async all() {
    const rows = await queries.select().from(jobRuns).orderBy(desc(jobRuns.startedAt), desc(jobRuns.id));
    return rows.map((row): JobRun => {
      const { counts, ...run } = readRow(storedRun, row);
      return schema.parse({ ...run, counts: JSON.parse(counts) as unknown });
    });
  },
});
