import { sql } from 'drizzle-orm';
import { bigint, boolean, index, integer, pgTable, primaryKey, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { instant } from './instant.ts';

/** Tools of the community that call the infra API. */
export const infraClients = pgTable(
  'infra_clients',
  {
    name: text('name').primaryKey(),
    /** SHA-256 of the key, which is kept nowhere. */
    keyHash: text('key_hash').notNull(),
    scopes: text('scopes').array().notNull(),
    createdBy: text('created_by').notNull(),
    createdAt: instant('created_at').notNull(),
    revokedAt: instant('revoked_at'),
    lastUsedAt: instant('last_used_at'),
  },
  (table) => [uniqueIndex('infra_clients_key_hash').on(table.keyHash)],
);

/** Arrivals, changes and departures of members. */
export const infraEvents = pgTable(
  'infra_events',
  {
    member: text('member').notNull(),
    kind: text('kind').notNull(),
    day: text('day').notNull(),
    number: bigint('number', { mode: 'number' }).notNull().generatedByDefaultAsIdentity(),
    at: instant('at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.member, table.kind, table.day] }),
    uniqueIndex('infra_events_number').on(table.number),
    index('infra_events_at').on(table.at),
  ],
);

/** How each member stood when the movements were last looked for. */
export const infraStandings = pgTable(
  'infra_standings',
  {
    member: text('member').primaryKey(),
    isActive: boolean('is_active').notNull(),
    until: text('until'),
    seenOn: text('seen_on').notNull(),
    digest: text('digest').notNull(),
  },
  (table) => [
    index('infra_standings_until')
      .on(table.until, table.member)
      .where(sql`${table.isActive}`),
  ],
);

/** Addresses that are told of movements. */
export const infraWebhooks = pgTable(
  'infra_webhooks',
  {
    id: text('id').primaryKey(),
    client: text('client').notNull(),
    url: text('url').notNull(),
    secret: text('secret').notNull(),
    kinds: text('kinds').array().notNull(),
    createdAt: instant('created_at').notNull(),
    reached: bigint('reached', { mode: 'number' }).notNull(),
    disabledAt: instant('disabled_at'),
  },
  (table) => [index('infra_webhooks_client').on(table.client, table.createdAt)],
);

/** What is, or was, told to each address. */
export const infraDeliveries = pgTable(
  'infra_deliveries',
  {
    webhook: text('webhook').notNull(),
    number: bigint('number', { mode: 'number' }).notNull(),
    body: text('body').notNull(),
    state: text('state').notNull(),
    attempts: integer('attempts').notNull().default(0),
    nextAt: instant('next_at').notNull(),
    failingSince: instant('failing_since'),
    why: text('why'),
    endedAt: instant('ended_at'),
  },
  (table) => [
    primaryKey({ columns: [table.webhook, table.number] }),
    index('infra_deliveries_waiting')
      .on(table.webhook, table.number)
      .where(sql`${table.state} = 'waiting'`),
    index('infra_deliveries_ended_at').on(table.endedAt),
  ],
);
