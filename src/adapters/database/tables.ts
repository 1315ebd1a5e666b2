import { sql } from 'drizzle-orm';
import {
  bigint,
  boolean,
  doublePrecision,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
} from 'drizzle-orm/pg-core';
import { instant } from './instant.ts';
import { words } from './words.ts';

/** Private data of members; fields as in schema/account.ts. */
export const accounts = pgTable(
  'accounts',
  {
    id: text('id').primaryKey(),
    /** The id with its case folded: ids that differ by their case alone are one id. */
    idKey: text('id_key').notNull().unique(),
    primaryEmail: text('primary_email'),
    secondaryEmail: text('secondary_email'),
    formerPrimaryEmail: text('former_primary_email'),
    mailboxDeletionAt: instant('mailbox_deletion_at'),
    emailStatus: text('email_status').notNull(),
    emailStatusSince: instant('email_status_since').notNull(),
    communicationEmail: text('communication_email').notNull(),
    memberType: text('member_type'),
    legalStatus: text('legal_status'),
    gender: text('gender'),
    workplaceInseeCode: text('workplace_insee_code'),
    dailyRate: integer('daily_rate'),
    daysPerWeek: doublePrecision('days_per_week'),
    wantsGodparent: boolean('wants_godparent').notNull(),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [index('accounts_mailbox_deletion_at').on(table.mailboxDeletionAt)],
);

/** Every address that an account holds, primary, former or secondary: one row an address keeps it with one account. */
export const accountAddresses = pgTable(
  'account_addresses',
  {
    /** The address with its case folded. */
    addressKey: text('address_key').primaryKey(),
    account: text('account')
      .notNull()
      .references(() => accounts.id, { onDelete: 'cascade' }),
  },
  (table) => [index('account_addresses_account').on(table.account)],
);

export const arrivals = pgTable(
  'arrivals',
  {
    id: text('id').primaryKey(),
    submission: text('submission').notNull(),
    referent: text('referent').notNull(),
    submittedAt: instant('submitted_at').notNull(),
    proposal: integer('proposal'),
    proposedAt: instant('proposed_at'),
    mergedAt: instant('merged_at'),
    closedAt: instant('closed_at'),
  },
  (table) => [index('arrivals_submission').on(table.submission)],
);

export const ledger = pgTable('ledger', {
  key: text('key').primaryKey(),
  /** Until when the claim keeps others away. */
  until: instant('until').notNull(),
  doneAt: instant('done_at'),
});

export const rateLimits = pgTable(
  'rate_limits',
  {
    key: text('key').notNull(),
    windowSeconds: integer('window_seconds').notNull(),
    endsAt: instant('ends_at').notNull(),
    hits: integer('hits').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.key, table.windowSeconds, table.endsAt] }),
    index('rate_limits_ends_at').on(table.endsAt),
  ],
);

export const auditEvents = pgTable(
  'audit_events',
  {
    /** Order of writing, for events of the same instant. */
    id: bigint('id', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    at: instant('at').notNull(),
    actor: text('actor').notNull(),
    action: text('action').notNull(),
    target: text('target').notNull(),
    before: text('before'),
    after: text('after'),
    /** Whether the event was revised, and names nobody any more. */
    isRevised: boolean('is_revised').notNull().default(false),
  },
  (table) => [
    index('audit_events_to_revise')
      .on(table.at, table.id)
      .where(sql`not ${table.isRevised}`),
    index('audit_events_at').on(table.at, table.id),
    index('audit_events_actor').on(table.actor, table.at, table.id),
    index('audit_events_action').on(table.action, table.at, table.id),
    index('audit_events_target').on(table.target, table.at, table.id),
  ],
);

export const mailLog = pgTable(
  'mail_log',
  {
    key: text('key').primaryKey(),
    /** Order of writing, for mails of the same instant. */
    position: bigint('position', { mode: 'number' }).notNull().generatedAlwaysAsIdentity(),
    to: text('to').notNull(),
    subject: text('subject').notNull(),
    html: text('html').notNull(),
    text: text('text').notNull(),
    state: text('state').notNull(),
    vendorId: text('vendor_id'),
    error: text('error'),
    createdAt: instant('created_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
    /** What the mail is found by: the words of its address and of its subject. */
    words: words('words')
      .notNull()
      .default(sql`''`),
  },
  (table) => [
    index('mail_log_vendor_id').on(table.vendorId),
    index('mail_log_created_at').on(table.createdAt, table.position),
    index('mail_log_state').on(table.state, table.createdAt, table.position),
    index('mail_log_words').using('gin', table.words),
  ],
);

/** Domains whose addresses are an administration's, kept by an administrator. */
export const administrationDomains = pgTable('administration_domains', {
  domain: text('domain').primaryKey(),
  addedBy: text('added_by').notNull(),
  addedAt: instant('added_at').notNull(),
});

export const confirmations = pgTable(
  'confirmations',
  {
    tokenHash: text('token_hash').primaryKey(),
    account: text('account').notNull(),
    kind: text('kind').notNull(),
    value: text('value').notNull(),
    expiresAt: instant('expires_at').notNull(),
  },
  (table) => [
    index('confirmations_account').on(table.account),
    index('confirmations_expires_at').on(table.expiresAt),
  ],
);

/** One row for each time that a member's change waits on a branch. */
export const contributions = pgTable(
  'contributions',
  {
    /** Order of writing, for contributions of the same instant. */
    id: bigint('id', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    branch: text('branch').notNull(),
    member: text('member').notNull(),
    at: instant('at').notNull(),
    proposal: integer('proposal'),
    mergedAt: instant('merged_at'),
    liveAt: instant('live_at'),
    closedAt: instant('closed_at'),
  },
  (table) => [
    uniqueIndex('contributions_waiting')
      .on(table.branch, table.member)
      .where(sql`${table.mergedAt} is null and ${table.closedAt} is null`),
    index('contributions_under_way')
      .on(table.branch)
      .where(sql`${table.liveAt} is null and ${table.closedAt} is null`),
    index('contributions_member').on(table.member, table.at),
  ],
);

export const notes = pgTable(
  'notes',
  {
    id: text('id').primaryKey(),
    branch: text('branch').notNull(),
    author: text('author').notNull(),
    text: text('text').notNull(),
    at: instant('at').notNull(),
    resolved: boolean('resolved').notNull(),
  },
  (table) => [index('notes_branch').on(table.branch, table.at)],
);
