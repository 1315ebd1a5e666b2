import { asc, eq, gte, inArray } from 'drizzle-orm';
import { z } from 'zod';
import type { Hold, Holds } from '../../ports.ts';
import { daySchema } from '../../schema/day.ts';
import type { Connection } from './connection.ts';
import { holds } from './process-tables.ts';
import { instantText, isStorable, keyText, readRow, storable } from './row.ts';

const storedHold = storable(
  z.object({
    member: keyText,
    until: daySchema,
    reason: z.string().min(1),
    setBy: keyText,
    setAt: instantText,
  }),
);
const readHold = (row: object): Hold => readRow(storedHold, row);

/** Holds in the database. */
export const databaseHolds = ({ queries }: Connection): Holds => ({
  async set(given) {
    const { member, ...hold } = storedHold.parse(given);
    await queries
      .insert(holds)
      .values({ member, ...hold })
      .onConflictDoUpdate({ target: holds.member, set: hold });
  },

  async lift(member) {
    if (isStorable(member)) await queries.delete(holds).where(eq(holds.member, member));
  },

  async of(members) {
    const rows = await queries
      .select()
      .from(holds)
      .where(inArray(holds.member, members.filter(isStorable)));
    return rows.map(readHold);
  },

  async present(today) {
    const rows = await queries
      .select()
      .from(holds)
      .where(gte(holds.until, today))
      .orderBy(asc(holds.until), asc(holds.member));
    return rows.map(readHold);
  },
});
