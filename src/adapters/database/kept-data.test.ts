import { getTableName, is } from 'drizzle-orm';
import { PgTable } from 'drizzle-orm/pg-core';
import { expect, it } from 'vitest';
import type { RetentionName } from '../../domain/retention.ts';
import * as tables from './all-tables.ts';

/** What the page on personal data tells of each table, or why a table holds nothing of a person's own. */
const told: Readonly<Record<string, RetentionName | 'machines only' | 'copy of public pages'>> = {
  accounts: 'account',
  account_addresses: 'account',
  administration_domains: 'audit',
  arrivals: 'arrival',
  attendances: 'attendance',
  audit_events: 'audit',
  auth_identity: 'login',
  auth_rate_limit: 'rateLimit',
  auth_session: 'login',
  auth_user: 'login',
  auth_verification: 'login',
  confirmations: 'confirmation',
  contributions: 'contribution',
  event_rooms: 'attendance',
  godparent_preferences: 'account',
  godparent_requests: 'account',
  godparent_searches: 'account',
  holds: 'hold',
  infra_clients: 'audit',
  infra_deliveries: 'movement',
  infra_events: 'movement',
  infra_standings: 'movement',
  infra_webhooks: 'machines only',
  job_runs: 'machines only',
  leases: 'machines only',
  ledger: 'ledger',
  mail_log: 'mail',
  members: 'copy of public pages',
  notes: 'change',
  offer_checks: 'machines only',
  rate_limits: 'rateLimit',
  steps: 'step',
  stretches: 'copy of public pages',
  tool_requests: 'account',
  vendor_health: 'machines only',
};

it('the page on personal data tells of every table of the database', () => {
  const names = Object.values(tables).flatMap((table) => (is(table, PgTable) ? [getTableName(table)] : []));
  expect(names.toSorted()).toEqual(Object.keys(told).toSorted());
});
