import { boolean, index, integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { instant } from './instant.ts';

/** Published members, as the processes last saw them: public facts only, which the site can always give anew. */
export const members = pgTable(
  'members',
  {
    id: text('id').primaryKey(),
    /** JSON. */
    facts: text('facts').notNull(),
    /** A fingerprint of the facts. */
    digest: text('digest').notNull(),
    /** The days, "YYYY-MM-DD", on which each process looks at her next; null: not before her page changes. */
    welcomeDue: text('welcome_due'),
    departureDue: text('departure_due'),
  },
  (table) => [
    index('members_welcome_due').on(table.welcomeDue, table.id),
    index('members_departure_due').on(table.departureDue, table.id),
  ],
);

/** The days without a break that a member's missions fill, so that those who come and go are found by their days. */
export const stretches = pgTable(
  'stretches',
  {
    member: text('member')
      .notNull()
      .references(() => members.id, { onDelete: 'cascade' }),
    firstDay: text('first_day').notNull(),
    /** Null where the end is not known. */
    lastDay: text('last_day'),
  },
  (table) => [
    primaryKey({ columns: [table.member, table.firstDay] }),
    index('stretches_first_day').on(table.firstDay),
    index('stretches_last_day').on(table.lastDay),
  ],
);

/** Steps of welcomes and departures: who did what to whose accesses, once. */
export const steps = pgTable(
  'steps',
  {
    member: text('member').notNull(),
    cause: text('cause').notNull(),
    step: text('step').notNull(),
    channel: text('channel').notNull(),
    state: text('state').notNull(),
    /** When the row came to its state. */
    at: instant('at').notNull(),
    /** Until when a claim keeps others away. */
    until: instant('until'),
    /** A claim began to change something. */
    begun: boolean('begun').notNull().default(false),
    /** The day in Europe/Paris on which the step was done. */
    doneOn: text('done_on'),
    hadNothing: boolean('had_nothing').notNull().default(false),
    reference: text('reference'),
    failures: integer('failures').notNull().default(0),
    failingSince: instant('failing_since'),
    why: text('why'),
  },
  (table) => [
    primaryKey({ columns: [table.member, table.cause, table.step, table.channel] }),
    index('steps_state').on(table.state, table.at),
  ],
);

/** Members whose accesses stay open for a while, whatever their missions say. */
export const holds = pgTable('holds', {
  member: text('member').primaryKey(),
  until: text('until').notNull(),
  reason: text('reason').notNull(),
  setBy: text('set_by').notNull(),
  setAt: instant('set_at').notNull(),
});

/** Which process runs, and where the next run goes on. */
export const leases = pgTable('leases', {
  name: text('name').primaryKey(),
  holder: text('holder').notNull(),
  until: instant('until').notNull(),
  cursor: text('cursor'),
});
