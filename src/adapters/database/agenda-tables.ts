import { index, integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { instant } from './instant.ts';

/** Who comes to which day of an event. */
export const attendances = pgTable(
  'attendances',
  {
    event: text('event').notNull(),
    day: text('day').notNull(),
    member: text('member').notNull(),
    at: instant('at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.event, table.day, table.member] }),
    index('attendances_member').on(table.member, table.day),
    index('attendances_day').on(table.day),
  ],
);

/** The room of a day of an event. */
export const eventRooms = pgTable(
  'event_rooms',
  {
    event: text('event').notNull(),
    day: text('day').notNull(),
    askedAt: instant('asked_at'),
    room: text('room'),
    version: integer('version').notNull().default(0),
  },
  (table) => [primaryKey({ columns: [table.event, table.day] }), index('event_rooms_day').on(table.day)],
);

/** When offers were asked about, and kept open. */
export const offerChecks = pgTable('offer_checks', {
  offer: text('offer').primaryKey(),
  askedOn: text('asked_on'),
  keptOn: text('kept_on'),
});
