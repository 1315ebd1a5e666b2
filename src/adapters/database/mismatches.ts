import { and, asc, eq, exists, gte, isNull, lte, notExists, or, sql, type SQL } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';
import type { Mismatches, Slot } from '../../ports.ts';
import type { Connection } from './connection.ts';
import { readMember } from './members.ts';
import { members, stretches } from './process-tables.ts';
import { keyText, rowLimit } from './row.ts';
import { accounts, arrivals } from './tables.ts';

const slotOf = ({ size, skip }: Slot): Slot => ({ size: rowLimit.parse(size), skip: rowLimit.parse(skip) });

/** Members and accounts that lack each other, in the database. */
export const databaseMismatches = ({ queries }: Connection): Mismatches => {
  const one = (table: PgTable, where: SQL | undefined) =>
    queries
      .select({ one: sql`1` })
      .from(table)
      .where(where);
  return {
    async withoutAccount(today, slot) {
      const { size, skip } = slotOf(slot);
      const runs = and(
        eq(stretches.member, members.id),
        lte(stretches.firstDay, today),
        or(isNull(stretches.lastDay), gte(stretches.lastDay, today)),
      );
      const lacking = and(
        exists(one(stretches, runs)),
        notExists(one(accounts, eq(accounts.id, members.id))),
      );
      const rows = await queries
        .select()
        .from(members)
        .where(lacking)
        .orderBy(asc(members.id))
        .limit(size)
        .offset(skip);
      return { items: rows.map(readMember), total: await queries.$count(members, lacking) };
    },

    async withoutPage(slot) {
      const { size, skip } = slotOf(slot);
      const waits = and(eq(arrivals.id, accounts.id), isNull(arrivals.mergedAt), isNull(arrivals.closedAt));
      const lacking = and(
        exists(one(members, undefined)),
        notExists(one(members, eq(members.id, accounts.id))),
        notExists(one(arrivals, waits)),
      );
      const rows = await queries
        .select({ id: accounts.id })
        .from(accounts)
        .where(lacking)
        .orderBy(asc(accounts.id))
        .limit(size)
        .offset(skip);
      return {
        items: rows.map(({ id }) => keyText.parse(id)),
        total: await queries.$count(accounts, lacking),
      };
    },
  };
};
