import { and, asc, eq, gte, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Attendance, Attendances } from '../../ports.ts';
import { daySchema } from '../../schema/day.ts';
import { attendances } from './agenda-tables.ts';
import type { Connection } from './connection.ts';
import { forgetDays } from './forget-days.ts';
import { instantText, isStorable, keyText, readRow, storable } from './row.ts';

/** Shorter than others, because an index holds both. */
const shortKeyText = keyText.max(400);
const schema = storable(
  z.object({ event: shortKeyText, day: daySchema, member: shortKeyText, at: instantText }),
);
const fromRow = (row: object): Attendance => readRow(schema, row);
const inOrder = [
  asc(attendances.day),
  asc(attendances.at),
  sql`${attendances.event} collate "C"`,
  sql`${attendances.member} collate "C"`,
];

/** Who comes to events, in the database. */
export const databaseAttendances = ({ queries }: Connection): Attendances => ({
  async come(attendance) {
    await queries.insert(attendances).values(schema.parse(attendance)).onConflictDoNothing();
  },

  async withdraw({ event, day, member }) {
    if (!isStorable(event) || !isStorable(member)) return;
    await queries
      .delete(attendances)
      .where(and(eq(attendances.event, event), eq(attendances.day, day), eq(attendances.member, member)));
  },

  async of(event, day) {
    if (!isStorable(event)) return [];
    const rows = await queries
      .select()
      .from(attendances)
      .where(and(eq(attendances.event, event), eq(attendances.day, day)))
      .orderBy(...inOrder);
    return rows.map(fromRow);
  },

  async from(day) {
    const rows = await queries
      .select()
      .from(attendances)
      .where(gte(attendances.day, day))
      .orderBy(...inOrder);
    return rows.map(fromRow);
  },

  async ofMember(member) {
    if (!isStorable(member)) return [];
    const rows = await queries
      .select()
      .from(attendances)
      .where(eq(attendances.member, member))
      .orderBy(...inOrder);
    return rows.map(fromRow);
  },

  forget: (before, size) => forgetDays(queries, attendances, before, size),
});
