import { and, asc, eq, gt, inArray, lt, sql } from 'drizzle-orm';
import { z } from 'zod';
import {
  movementKinds,
  type Look,
  type Movement,
  type Movements,
  type RecordedMovement,
  type Standing,
} from '../../ports.ts';
import { daySchema } from '../../schema/day.ts';
import type { Connection, Queries } from './connection.ts';
import { infraEvents, infraStandings } from './infra-tables.ts';
import { emptied, instantText, isStorable, keyText, readRow, rowLimit, storable } from './row.ts';

const movement = z.object({ member: keyText, kind: z.enum(movementKinds), day: daySchema });
const storedMovement = storable(movement);
const heldMovement = movement.extend({ number: z.int(), at: instantText });
const storedStanding = storable(
  z.object({
    member: keyText,
    isActive: z.boolean(),
    until: daySchema.optional(),
    seenOn: daySchema,
    digest: keyText,
  }),
);
const readMovement = (row: object): RecordedMovement => readRow(heldMovement, row);
const readStanding = (row: object): Standing => readRow(storedStanding, row);

/** How many rows one statement carries. */
const batch = 500;

/** Movements of members in the database. */
export const databaseMovements = ({ queries, transaction }: Connection): Movements => ({
  standings: (members) => standingsOf(queries, members),

  async overdue(today, size, after) {
    const rows = await queries
      .select()
      .from(infraStandings)
      .where(
        and(
          eq(infraStandings.isActive, true),
          lt(infraStandings.until, today),
          after === undefined ? undefined : gt(infraStandings.member, after),
        ),
      )
      .orderBy(asc(infraStandings.member))
      .limit(rowLimit.parse(size));
    return rows.map(readStanding);
  },

  async record(looks, now) {
    if (looks.length === 0) return;
    await transaction(async (within) => {
      // Numbers are given and shown in the same order: one writer at a time, readers go on.
      await within.execute(sql`lock table ${infraEvents} in share row exclusive mode`);
      await recordWithin(within, looks, now);
    });
  },

  async after(number, size) {
    const rows = await queries
      .select()
      .from(infraEvents)
      .where(gt(infraEvents.number, number))
      .orderBy(asc(infraEvents.number))
      .limit(rowLimit.parse(size));
    return rows.map(readMovement);
  },

  async latest() {
    const [row] = await queries
      .select({ number: sql<number>`coalesce(max(${infraEvents.number}), 0)::float8` })
      .from(infraEvents);
    return row?.number ?? 0;
  },

  async forgetBefore(moment) {
    await queries.delete(infraEvents).where(lt(infraEvents.at, moment.toISOString()));
  },
});

async function standingsOf(queries: Queries, members: readonly string[]): Promise<Standing[]> {
  const found: Standing[] = [];
  const ids = members.filter(isStorable);
  for (let start = 0; start < ids.length; start += batch) {
    const part = ids.slice(start, start + batch);
    const rows = await queries.select().from(infraStandings).where(inArray(infraStandings.member, part));
    found.push(...rows.map(readStanding));
  }
  return found;
}

async function recordWithin(queries: Queries, looks: readonly Look[], now: Date): Promise<void> {
  const held = new Map(
    (
      await standingsOf(
        queries,
        looks.map((look) => look.now.member),
      )
    ).map((one) => [one.member, one]),
  );
  const fresh = looks.filter(({ before, now: { member } }) => isSame(before, held.get(member)));
  const at = now.toISOString();
  const moves = lastOfEach(fresh.flatMap(({ movements }) => movements));
  for (let start = 0; start < moves.length; start += batch)
    await queries
      .insert(infraEvents)
      .values(moves.slice(start, start + batch).map((row) => ({ ...row, at })))
      .onConflictDoUpdate({
        target: [infraEvents.member, infraEvents.kind, infraEvents.day],
        set: { number: sql`default`, at },
      });
  const rows = fresh.map((look) => storedStanding.parse(look.now));
  for (let start = 0; start < rows.length; start += batch)
    await queries
      .insert(infraStandings)
      .values(rows.slice(start, start + batch).map((row) => ({ ...row, ...emptied(['until'], row) })))
      .onConflictDoUpdate({
        target: infraStandings.member,
        set: {
          isActive: sql`excluded.is_active`,
          until: sql`excluded.until`,
          seenOn: sql`excluded.seen_on`,
          digest: sql`excluded.digest`,
        },
      });
}

/** One statement writes a row once: what happens again counts at its last place. */
function lastOfEach(movements: readonly Movement[]): z.output<typeof storedMovement>[] {
  const rows = new Map<string, z.output<typeof storedMovement>>();
  for (const row of movements.map((given) => storedMovement.parse(given))) {
    const key = JSON.stringify([row.member, row.kind, row.day]);
    rows.delete(key);
    rows.set(key, row);
  }
  return [...rows.values()];
}

const fields = ['member', 'isActive', 'until', 'seenOn', 'digest'] as const;

const isSame = (one: Standing | undefined, other: Standing | undefined): boolean =>
  fields.every((field) => one?.[field] === other?.[field]);
