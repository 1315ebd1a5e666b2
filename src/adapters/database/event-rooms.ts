import { and, asc, eq, gte, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { EventRoom, EventRooms } from '../../ports.ts';
import { daySchema } from '../../schema/day.ts';
import { eventRooms } from './agenda-tables.ts';
import type { Connection } from './connection.ts';
import { forgetDays } from './forget-days.ts';
import { instantText, isStorable, keyText, readRow, storable } from './row.ts';

const schema = z.object({
  event: keyText,
  day: daySchema,
  askedAt: instantText.optional(),
  room: z.string().min(1).optional(),
  version: z.int().min(0),
});
const stored = storable(schema);
const storedKey = storable(schema.pick({ event: true, day: true }));
const storedRoom = storable(schema.pick({ event: true, day: true, room: true }).required());
const fromRow = (row: object): EventRoom => readRow(stored, row);
const key = [eventRooms.event, eventRooms.day];

/** Rooms of events in the database. */
export const databaseEventRooms = ({ queries }: Connection): EventRooms => ({
  async asked({ event, day }, at) {
    const askedAt = at.toISOString();
    await queries
      .insert(eventRooms)
      .values({ ...storedKey.parse({ event, day }), askedAt })
      .onConflictDoUpdate({ target: key, set: { askedAt } });
  },

  async name({ event, day }, room) {
    const given = storedRoom.parse({ event, day, room });
    const [row] = await queries
      .insert(eventRooms)
      .values({ ...given, version: 1 })
      .onConflictDoUpdate({
        target: key,
        set: {
          room,
          version: sql`${eventRooms.version} + (case when ${eventRooms.room} is distinct from ${room} then 1 else 0 end)`,
        },
      })
      .returning();
    return fromRow(row ?? {});
  },

  async find(event, day) {
    if (!isStorable(event)) return undefined;
    const [row] = await queries
      .select()
      .from(eventRooms)
      .where(and(eq(eventRooms.event, event), eq(eventRooms.day, day)));
    return row && fromRow(row);
  },

  async from(day) {
    const rows = await queries
      .select()
      .from(eventRooms)
      .where(gte(eventRooms.day, day))
      .orderBy(asc(eventRooms.day), sql`${eventRooms.event} collate "C"`);
    return rows.map(fromRow);
  },

  forget: (before, size) => forgetDays(queries, eventRooms, before, size),
});
