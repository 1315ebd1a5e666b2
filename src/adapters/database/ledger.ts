import { and, eq, gt, inArray, isNotNull, isNull, lt, lte, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Ledger } from '../../ports.ts';
import type { Connection } from './connection.ts';
import { instantText, isStorable, keyText, readRow, storable } from './row.ts';
import { ledger } from './tables.ts';

const storedKey = storable(z.object({ key: keyText }));
const doneRow = z.object({ doneAt: instantText.optional() });

/** The ledger in the database: each call is one statement, so calls at the same moment take turns. */
export const databaseLedger = ({ queries }: Connection): Ledger => ({
  async claim(key, until, now) {
    const made = await queries
      .insert(ledger)
      .values({ ...storedKey.parse({ key }), until: until.toISOString() })
      .onConflictDoUpdate({
        target: ledger.key,
        set: { until: until.toISOString() },
        setWhere: sql`${isNull(ledger.doneAt)} and ${lte(ledger.until, now.toISOString())}`,
      })
      .returning({ key: ledger.key });
    return made.length > 0;
  },

  async done(key, now) {
    const instant = now.toISOString();
    await queries
      .insert(ledger)
      .values({ ...storedKey.parse({ key }), until: instant, doneAt: instant })
      .onConflictDoUpdate({
        target: ledger.key,
        set: { doneAt: sql`excluded.done_at` },
        setWhere: isNull(ledger.doneAt),
      });
  },

  async giveUp(key) {
    if (isStorable(key)) await queries.delete(ledger).where(and(eq(ledger.key, key), isNull(ledger.doneAt)));
  },

  async lapsed(now, size) {
    const rows = await queries
      .select({ key: ledger.key })
      .from(ledger)
      .where(and(isNull(ledger.doneAt), lte(ledger.until, now.toISOString())))
      .orderBy(sql`${ledger.key} collate "C"`)
      .limit(size);
    return rows.map(({ key }) => key);
  },

  async doneAt(key) {
    if (!isStorable(key)) return undefined;
    const [row] = await queries.select({ doneAt: ledger.doneAt }).from(ledger).where(eq(ledger.key, key));
    const { doneAt } = readRow(doneRow, row ?? {});
    return doneAt === undefined ? undefined : new Date(doneAt);
  },

  async doneBefore(moment, size, after) {
    const inOrder = sql`${ledger.key} collate "C"`;
    const isNext = after === undefined ? undefined : gt(inOrder, after);
    const rows = await queries
      .select({ key: ledger.key })
      .from(ledger)
      .where(and(lt(ledger.doneAt, moment.toISOString()), isNext))
      .orderBy(inOrder)
      .limit(size);
    return rows.map(({ key }) => key);
  },

  async forget(keys) {
    const known = keys.filter(isStorable);
    await queries.delete(ledger).where(and(inArray(ledger.key, known), isNotNull(ledger.doneAt)));
  },
});
