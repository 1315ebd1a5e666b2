import { and, asc, eq, gt, inArray, lte, sql } from 'drizzle-orm';
import type { Steps } from '../../ports.ts';
import { batchesOf } from './batches-of.ts';
import { changeSteps } from './change-steps.ts';
import type { Connection } from './connection.ts';
import { steps } from './process-tables.ts';
import { isStorable, rowLimit } from './row.ts';
import { readStep } from './step-rows.ts';

/** Steps of welcomes and departures in the database. */
export const databaseSteps = (connection: Connection): Steps => {
  const { queries } = connection;
  return {
    ...changeSteps(connection),

    async of(members) {
      const rows: object[] = [];
      for (const batch of batchesOf(members.filter(isStorable)))
        rows.push(
          ...(await queries
            .select()
            .from(steps)
            .where(inArray(steps.member, batch))
            .orderBy(
              asc(steps.member),
              asc(steps.cause),
              asc(steps.at),
              asc(steps.step),
              asc(steps.channel),
            )),
        );
      return rows.map(readStep);
    },

    async failing(size) {
      const rows = await queries
        .select()
        .from(steps)
        .where(eq(steps.state, 'failed'))
        .orderBy(asc(steps.failingSince), asc(steps.member), asc(steps.step), asc(steps.channel))
        .limit(rowLimit.parse(size));
      return rows.map(readStep);
    },

    async lapsed(now, size) {
      const rows = await queries
        .select()
        .from(steps)
        .where(and(eq(steps.state, 'claimed'), lte(steps.until, now.toISOString())))
        .orderBy(asc(steps.at), asc(steps.member), asc(steps.step), asc(steps.channel))
        .limit(rowLimit.parse(size));
      return rows.map(readStep);
    },

    countFailing: () => queries.$count(steps, eq(steps.state, 'failed')),

    async membersBefore(moment, size, after = '') {
      const rows = await queries
        .select({ member: steps.member })
        .from(steps)
        .where(gt(steps.member, after))
        .groupBy(steps.member)
        .having(sql`max(${steps.at}) < ${moment.toISOString()}::timestamptz`)
        .orderBy(asc(steps.member))
        .limit(rowLimit.parse(size));
      return rows.map(({ member }) => member);
    },

    async forget(member) {
      if (isStorable(member)) await queries.delete(steps).where(eq(steps.member, member));
    },
  };
};
