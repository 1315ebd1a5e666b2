import { sql } from 'drizzle-orm';
import { bigint, index, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { instant } from './instant.ts';

/** Requests of access to tools; one open at most for a member and a tool. */
export const toolRequests = pgTable(
  'tool_requests',
  {
    id: text('id').primaryKey(),
    /** Order of writing, for requests of the same instant. */
    position: bigint('position', { mode: 'number' }).notNull().generatedAlwaysAsIdentity(),
    member: text('member').notNull(),
    tool: text('tool').notNull(),
    /** Questions and answers, in JSON. */
    answers: text('answers').notNull(),
    reason: text('reason').notNull(),
    askedAt: instant('asked_at').notNull(),
    decision: text('decision'),
    decidedBy: text('decided_by'),
    decidedAt: instant('decided_at'),
    word: text('word'),
    until: text('until'),
    endedAt: instant('ended_at'),
    endedBy: text('ended_by'),
    endedBecause: text('ended_because'),
  },
  (table) => [
    uniqueIndex('tool_requests_open')
      .on(table.member, table.tool)
      .where(sql`${table.endedAt} is null`),
    index('tool_requests_asked_at').on(table.askedAt, table.position),
    index('tool_requests_member').on(table.member, table.askedAt),
    index('tool_requests_ended_at').on(table.endedAt),
  ],
);
