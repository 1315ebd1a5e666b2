import { and, asc, eq, gt, gte, isNull, lt, or, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Arrival, Arrivals } from '../../ports.ts';
import type { Connection } from './connection.ts';
import { emptied, instantText, isStorable, keyText, readRow, storable } from './row.ts';
import { arrivals } from './tables.ts';

const schema = z.object({
  id: keyText,
  submission: keyText,
  referent: keyText,
  submittedAt: instantText,
  proposal: z.int32().positive().optional(),
  proposedAt: instantText.optional(),
  mergedAt: instantText.optional(),
  closedAt: instantText.optional(),
});
const fields = schema.keyof().options;
const storedArrival = storable(schema);
const readArrival = (row: object): Arrival => readRow(storedArrival, row);

/** Arrivals in the database. */
export const databaseArrivals = ({ queries, transaction }: Connection): Arrivals => ({
  async record(arrival) {
    const given = storedArrival.parse(arrival);
    // A change that changes nothing, because a conflict gives its row back only when it is written.
    const [row] = await queries
      .insert(arrivals)
      .values(given)
      .onConflictDoUpdate({ target: arrivals.id, set: { id: given.id } })
      .returning();
    return readArrival(row ?? {});
  },

  async find(id) {
    if (!isStorable(id)) return undefined;
    const [row] = await queries.select().from(arrivals).where(eq(arrivals.id, id));
    return row && readArrival(row);
  },

  async findBySubmission(submission) {
    if (!isStorable(submission)) return undefined;
    const [row] = await queries
      .select()
      .from(arrivals)
      .where(eq(arrivals.submission, submission))
      .orderBy(asc(arrivals.submittedAt), asc(arrivals.id))
      .limit(1);
    return row && readArrival(row);
  },

  async waiting() {
    const rows = await queries
      .select()
      .from(arrivals)
      .where(and(isNull(arrivals.mergedAt), isNull(arrivals.closedAt)))
      .orderBy(asc(arrivals.submittedAt), asc(arrivals.id));
    return rows.map(readArrival);
  },

  async unmergedBefore(moment, size, after) {
    const instant = moment.toISOString();
    const isOver = or(
      lt(arrivals.closedAt, instant),
      and(isNull(arrivals.closedAt), lt(arrivals.submittedAt, instant)),
    );
    const inOrder = sql`${arrivals.id} collate "C"`;
    const isNext = after === undefined ? undefined : gt(inOrder, after);
    const rows = await queries
      .select()
      .from(arrivals)
      .where(and(isNull(arrivals.mergedAt), isOver, isNext))
      .orderBy(inOrder)
      .limit(size);
    return rows.map(readArrival);
  },

  async mergedSince(moment) {
    const rows = await queries
      .select()
      .from(arrivals)
      .where(gte(arrivals.mergedAt, moment.toISOString()))
      .orderBy(asc(arrivals.mergedAt), asc(arrivals.id));
    return rows.map(readArrival);
  },

  async change(id, changes) {
    if (!isStorable(id)) return undefined;
    return transaction(async (inside) => {
      const [row] = await inside.select().from(arrivals).where(eq(arrivals.id, id)).for('update');
      if (row === undefined) return undefined;
      const arrival = storedArrival.parse({ ...readArrival(row), ...changes, id });
      await inside.update(arrivals).set(emptied(fields, arrival)).where(eq(arrivals.id, id));
      return arrival;
    });
  },
});
