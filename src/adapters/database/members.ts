import { and, asc, eq, gt, inArray, lte, sql } from 'drizzle-orm';
import { z } from 'zod';
import { fingerprint } from '../../domain/signed-link.ts';
import type { Member, MemberProcess, Members } from '../../ports.ts';
import { memberFactsSchema } from '../../schema/member-facts.ts';
import type { Connection } from './connection.ts';
import { members } from './process-tables.ts';
import { isStorable, keyText, rowLimit, storable } from './row.ts';

const storedRow = storable(z.object({ id: keyText, facts: z.string(), digest: z.string() }));
const heldRow = z.object({ id: keyText, facts: z.string() });

const columns: Record<MemberProcess, 'welcomeDue' | 'departureDue'> = {
  welcome: 'welcomeDue',
  departure: 'departureDue',
};

/** Before every day that a process can ask for. */
const atOnce = '0000-01-01';

/** How many rows one statement carries; PostgreSQL takes 65,535 values. */
const batch = 500;

/** Published members in the database. */
export const databaseMembers = ({ queries }: Connection): Members => ({
  async find(id) {
    if (!isStorable(id)) return undefined;
    const [row] = await queries.select().from(members).where(eq(members.id, id));
    return row && readMember(row);
  },

  async put(given) {
    const rows = given.map(rowOf).map((row) => storedRow.parse(row));
    let changed = 0;
    for (const part of batchesOf(rows)) {
      const ids = part.map(({ id }) => id);
      const kept = await queries
        .select({ id: members.id, digest: members.digest })
        .from(members)
        .where(inArray(members.id, ids));
      const known = new Map(kept.map(({ id, digest }) => [id, digest]));
      const differing = part.filter(({ id, digest }) => known.get(id) !== digest);
      if (differing.length === 0) continue;
      await queries
        .insert(members)
        .values(differing.map((row) => ({ ...row, welcomeDue: atOnce, departureDue: atOnce })))
        .onConflictDoUpdate({
          target: members.id,
          set: {
            facts: sql`excluded.facts`,
            digest: sql`excluded.digest`,
            welcomeDue: atOnce,
            departureDue: atOnce,
          },
        });
      changed += differing.length;
    }
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

function rowOf({ id, ...facts }: Member): z.input<typeof storedRow> {
  const text = JSON.stringify(memberFactsSchema.parse(facts));
  return { id, facts: text, digest: fingerprint(text) };
}

function readMember(row: object): Member {
  const { id, facts } = heldRow.parse(row);
  return { id, ...memberFactsSchema.parse(JSON.parse(facts)) };
}

function* batchesOf<Row>(rows: readonly Row[]): Generator<Row[]> {
  for (let start = 0; start < rows.length; start += batch) yield rows.slice(start, start + batch);
}
