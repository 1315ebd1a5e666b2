import { and, asc, desc, eq, gte, isNotNull, isNull, or, sql, type SQL } from 'drizzle-orm';
import { z } from 'zod';
import type { Contribution, Contributions } from '../../ports.ts';
import type { Connection } from './connection.ts';
import { instantText, isStorable, keyText, readRow, rowLimit, storable } from './row.ts';
import { contributions } from './tables.ts';

/** Shorter than others, because an index holds two of them together. */
const shortKeyText = keyText.max(400);
const proposalNumber = z.int32().positive();

const storedContribution = storable(
  z.object({
    branch: shortKeyText,
    member: shortKeyText,
    at: instantText,
    proposal: proposalNumber.optional(),
    mergedAt: instantText.optional(),
    liveAt: instantText.optional(),
    closedAt: instantText.optional(),
  }),
);
const readContribution = (row: object): Contribution => readRow(storedContribution, row);

const isWaiting = sql`${isNull(contributions.mergedAt)} and ${isNull(contributions.closedAt)}`;
const isUnderWay = and(isNull(contributions.liveAt), isNull(contributions.closedAt));

/** Contributions in the database: one row for each time that a member's change waits, kept when it has ended. */
export const databaseContributions = ({ queries, transaction }: Connection): Contributions => {
  async function changeThose(
    branch: string,
    which: SQL | undefined,
    changes: Partial<Contribution>,
  ): Promise<void> {
    if (!isStorable(branch)) return;
    const where = and(eq(contributions.branch, branch), which);
    // In a transaction, which is done again when another call took the same rows in another order.
    await transaction((inside) => inside.update(contributions).set(changes).where(where));
  }

  const inOrder = [asc(contributions.at), asc(contributions.id)];

  return {
    async record(branch, member, at) {
      await queries
        .insert(contributions)
        .values(storedContribution.parse({ branch, member, at: at.toISOString() }))
        .onConflictDoUpdate({
          target: [contributions.branch, contributions.member],
          targetWhere: isWaiting,
          set: { at: sql`greatest(${contributions.at}, excluded.at)` },
        });
    },

    async waiting(branch) {
      if (!isStorable(branch)) return [];
      const rows = await queries
        .select()
        .from(contributions)
        .where(and(eq(contributions.branch, branch), isWaiting))
        .orderBy(...inOrder);
      return rows.map(readContribution);
    },

    async underWay() {
      const rows = await queries
        .select()
        .from(contributions)
        .where(isUnderWay)
        .orderBy(...inOrder);
      return rows.map(readContribution);
    },

    async ofMember(member, since) {
      if (!isStorable(member)) return [];
      const moment = since.toISOString();
      const isRecent = or(gte(contributions.liveAt, moment), gte(contributions.closedAt, moment));
      const rows = await queries
        .select()
        .from(contributions)
        .where(and(eq(contributions.member, member), or(isUnderWay, isRecent)))
        .orderBy(desc(contributions.at), desc(contributions.id));
      return rows.map(readContribution);
    },

    number: (branch, proposal) =>
      changeThose(branch, isWaiting, { proposal: proposalNumber.parse(proposal) }),

    settle: (branch, outcome, at) =>
      changeThose(branch, isWaiting, {
        [outcome === 'merged' ? 'mergedAt' : 'closedAt']: at.toISOString(),
      }),

    async forget(before, size) {
      const ended = sql`coalesce(${contributions.mergedAt}, ${contributions.closedAt})`;
      const forgotten = await queries
        .delete(contributions)
        .where(
          sql`${contributions.id} in (select ${contributions.id} from ${contributions}
            where ${ended} < ${before.toISOString()}::timestamptz limit ${rowLimit.parse(size)}
            for update skip locked)`,
        )
        .returning({ id: contributions.id });
      return forgotten.length;
    },

    live: (branch, at) =>
      changeThose(branch, and(isNotNull(contributions.mergedAt), isUnderWay), { liveAt: at.toISOString() }),
  };
};
