import { sql } from 'drizzle-orm';
import { boolean, date, index, integer, pgTable, primaryKey, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { instant } from './instant.ts';

/** One row a newcomer for whom a godparent was ever looked for. */
export const godparentSearches = pgTable('godparent_searches', {
  newcomer: text('newcomer').primaryKey(),
  begunAt: instant('begun_at').notNull(),
  round: integer('round').notNull(),
  outcome: text('outcome'),
  outcomeAt: instant('outcome_at'),
});

/** One row a member who was asked for a newcomer. */
export const godparentRequests = pgTable(
  'godparent_requests',
  {
    newcomer: text('newcomer').notNull(),
    godparent: text('godparent').notNull(),
    round: integer('round').notNull(),
    askedAt: instant('asked_at').notNull(),
    mailedAt: instant('mailed_at'),
    answer: text('answer'),
    answeredAt: instant('answered_at'),
    assignedBy: text('assigned_by'),
    introducedAt: instant('introduced_at'),
  },
  (table) => [
    primaryKey({ columns: [table.newcomer, table.godparent] }),
    index('godparent_requests_godparent').on(table.godparent),
    uniqueIndex('godparent_requests_accepted')
      .on(table.newcomer)
      .where(sql`${table.answer} = 'accepted'`),
  ],
);

export const godparentPreferences = pgTable('godparent_preferences', {
  member: text('member').primaryKey(),
  isPaused: boolean('is_paused').notNull(),
  pausedUntil: date('paused_until', { mode: 'string' }),
  capacity: integer('capacity').notNull(),
});
