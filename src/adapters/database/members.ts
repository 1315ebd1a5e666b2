import { and, asc, between, eq, gt, inArray, lte, sql } from 'drizzle-orm';
import { z } from 'zod';
import { fingerprint } from '../../domain/signed-link.ts';
import type { Member, MemberProcess, Members } from '../../ports.ts';
import { memberFactsSchema } from '../../schema/member-facts.ts';
import { stretchesOf } from '../../domain/running-stretch.ts';
import { batchesOf } from './batches-of.ts';
import type { Connection, Queries } from './connection.ts';
import { members, stretches } from './process-tables.ts';
import { isStorable, keyText, rowLimit, storable } from './row.ts';

const storedRow = storable(z.object({ id: keyText, facts: z.string(), digest: z.string() }));
const heldRow = z.object({ id: keyText, facts: z.string() });

const columns: Record<MemberProcess, 'welcomeDue' | 'departureDue'> = {
  welcome: 'welcomeDue',
  departure: 'departureDue',
};

/** Before every day that a process can ask for. */
const atOnce = '0000-01-01';

/** Published members in the database. */
export const databaseMembers = ({ queries, transaction }: Connection): Members => ({
  async find(id) {
    if (!isStorable(id)) return undefined;
    const [row] = await queries.select().from(members).where(eq(members.id, id));
    return row && readMember(row);
  },

  async put(given) {
    let changed = 0;
    for (const part of batchesOf(given)) changed += await transaction((inside) => putPart(inside, part));
    return changed;
  },

  async ids(size, after) {
    const rows = await queries
      .select({ id: members.id })
      .from(members)
      .where(after === undefined ? undefined : gt(members.id, after))
      .orderBy(asc(members.id))
      .limit(rowLimit.parse(size));
    return rows.map(({ id }) => id);
  },

  async list(size, after) {
    const rows = await queries
      .select()
      .from(members)
      .where(after === undefined ? undefined : gt(members.id, after))
      .orderBy(asc(members.id))
      .limit(rowLimit.parse(size));
    return rows.map(readMember);
  },

  async remove(ids) {
    for (const part of batchesOf(ids.filter(isStorable)))
      await queries.delete(members).where(inArray(members.id, [...part]));
  },

  async moving(edge, from, to) {
    const day = edge === 'start' ? stretches.firstDay : stretches.lastDay;
    const found = queries
      .select({ id: stretches.member })
      .from(stretches)
      .where(between(day, from, to));
    const rows = await queries
      .select()
      .from(members)
      .where(inArray(members.id, found))
      .orderBy(asc(members.id));
    return rows.map(readMember);
  },

  async due(process, today, size, after) {
    const rows = await queries
      .select()
      .from(members)
      .where(
        and(lte(members[columns[process]], today), after === undefined ? undefined : gt(members.id, after)),
      )
      .orderBy(asc(members.id))
      .limit(rowLimit.parse(size));
    return rows.map(readMember);
  },

  async settle(process, looks) {
    const column = members[columns[process]];
    for (const part of batchesOf(looks)) {
      const rows = part.map(({ member, on }) => {
        const { id, digest } = rowOf(member);
        return sql`(${id}::text, ${digest}::text, ${on ?? null}::text)`;
      });
      await queries.execute(
        sql`update ${members} set ${sql.identifier(column.name)} = looks.due
          from (values ${sql.join(rows, sql`, `)}) as looks(id, digest, due)
          where ${members.id} = looks.id and ${members.digest} = looks.digest`,
      );
    }
  },

  async lookAgain(id) {
    if (!isStorable(id)) return;
    await queries.update(members).set({ welcomeDue: atOnce, departureDue: atOnce }).where(eq(members.id, id));
  },
});

/** Takes members over in one transaction, those alone who changed: how many. */
async function putPart(queries: Queries, given: readonly Member[]): Promise<number> {
  const rows = given.map((member) => ({ member, row: storedRow.parse(rowOf(member)) }));
  const ids = given.map(({ id }) => id);
  const kept = await queries
    .select({ id: members.id, digest: members.digest })
    .from(members)
    .where(inArray(members.id, ids));
  const known = new Map(kept.map(({ id, digest }) => [id, digest]));
  const differing = rows.filter(({ row }) => known.get(row.id) !== row.digest);
  if (differing.length === 0) return 0;
  await queries
    .insert(members)
    .values(differing.map(({ row }) => ({ ...row, welcomeDue: atOnce, departureDue: atOnce })))
    .onConflictDoUpdate({
      target: members.id,
      set: {
        facts: sql`excluded.facts`,
        digest: sql`excluded.digest`,
        welcomeDue: atOnce,
        departureDue: atOnce,
      },
    });
  const changed = differing.map(({ row }) => row.id);
  await queries.delete(stretches).where(inArray(stretches.member, changed));
  const days = differing.flatMap(({ member }) =>
    stretchesOf(member).map(({ start, end }) => ({
      member: member.id,
      firstDay: start,
      lastDay: end ?? null,
    })),
  );
  for (const part of batchesOf(days)) await queries.insert(stretches).values(part);
  return differing.length;
}

function rowOf({ id, ...facts }: Member): z.input<typeof storedRow> {
  const text = JSON.stringify(memberFactsSchema.parse(facts));
  // The days are kept beside the facts: a copy from before they were is taken for changed, and made anew.
  const digest = fingerprint(JSON.stringify([text, stretchesOf(facts)]));
  return { id, facts: text, digest };
}

/** The member that a row holds. */
export function readMember(row: object): Member {
  const { id, facts } = heldRow.parse(row);
  return { id, ...memberFactsSchema.parse(JSON.parse(facts)) };
}
