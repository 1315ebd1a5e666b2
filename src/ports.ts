import type { Account } from './schema/account.ts';
import type { Day } from './schema/day.ts';

export type { AdministrationDomain, AdministrationDomains } from './ports/administration-domains.ts';
export type { Attendance, Attendances, EventDay } from './ports/attendances.ts';
export type { Audit, AuditEvent, AuditFilter } from './ports/audit.ts';
export type { Chat, ChatMessage } from './ports/chat.ts';
export type { ChatAccount, ChatAccounts, NewChatAccount } from './ports/chat-accounts.ts';
export type {
  Contents,
  FileChange,
  FileDiff,
  MergeOutcome,
  NewProposal,
  Proposal,
} from './ports/contents.ts';
export type { Contribution, Contributions } from './ports/contributions.ts';
export type { EventRoom, EventRooms } from './ports/event-rooms.ts';
export type { DatabaseState } from './ports/database-state.ts';
export type { Hold, Holds } from './ports/holds.ts';
export type {
  GodparentAsked,
  GodparentPreferences,
  Godparents,
  GodparentSearch,
} from './ports/godparents.ts';
export type { Identification, IdentityProvider, PendingLogin } from './ports/identity-provider.ts';
export type { InfraClient, InfraClients, InfraScope } from './ports/infra-clients.ts';
export { infraScopes } from './ports/infra-clients.ts';
export type { Leases } from './ports/leases.ts';
export type { LoggedMail, Mail, Mailer, MailFilter, MailLog, MailNews, ReadMailNews } from './ports/mail.ts';
export type { MailingLists } from './ports/mailing-lists.ts';
export type {
  Look,
  Movement,
  MovementKind,
  Movements,
  RecordedMovement,
  Standing,
} from './ports/movements.ts';
export { movementKinds } from './ports/movements.ts';
export type { JobRun, JobRuns } from './ports/job-runs.ts';
export { jobOutcomes, keptRuns } from './ports/job-runs.ts';
export type { Member, MemberProcess, Members } from './ports/members.ts';
export type { Mismatches, Slot } from './ports/mismatches.ts';
export type { Note, Notes } from './ports/notes.ts';
export type { OfferChecks } from './ports/offer-checks.ts';
export type { Organisation, OrganisationState } from './ports/organisation.ts';
export type { PictureFormat, Pictures } from './ports/pictures.ts';
export type { StepKey, StepRecord, Steps, StepState } from './ports/steps.ts';
export { stepStates } from './ports/steps.ts';
export type { VendorLog, VendorState } from './ports/vendor-log.ts';
export { circuitStates } from './ports/vendor-log.ts';
export type { Asked, Page, Place } from './ports/page.ts';
export type { VendorHealth } from './ports/vendor-health.ts';
export type { ToolRequest, ToolRequestChanges, ToolRequests } from './ports/tool-requests.ts';
export type {
  AddressCheck,
  Delivery,
  SignedMessage,
  Webhook,
  Webhooks,
  WebhookSender,
} from './ports/webhooks.ts';
export { deliveryStates } from './ports/webhooks.ts';

/** The moment and the day, so that tests and trials can set them. */
export interface Clock {
  now(): Date;
  /** The day in Europe/Paris. */
  today(): Day;
}

/** The files of the published site. */
export interface SiteFiles {
  /** The HTML of a page, by its path under the root, "/arrivee/index". */
  page(path: string): Promise<string>;
}

/** Builds and publishes the site out of the published content. */
export interface Publisher {
  /** Asks for a build, and does not wait for its end where it is made elsewhere. */
  publish(): Promise<void>;
}

/** Whether a reservation made the account, found it made by the same person, or met a conflict. */
export type Reservation =
  | { readonly kind: 'reserved' | 'known'; readonly account: Account }
  | { readonly kind: 'id-taken' | 'address-taken' };

/** Private data of members. */
export interface Accounts {
  /**
   * Makes an account, unless one with the same id and secondary address is there ("known"). Ids and addresses, primary
   * and secondary together, are unique, whatever their case.
   */
  reserve(account: Account): Promise<Reservation>;
  /** Makes accounts all at once; none of them, and false, when one of their ids or addresses is held already. */
  reserveAll(accounts: readonly Account[]): Promise<boolean>;
  find(id: string): Promise<Account | undefined>;
  /** The accounts of some ids, in any order. */
  findAll(ids: readonly string[]): Promise<Account[]>;
  /** The account that holds an address, primary or secondary, whatever its case. */
  findByAddress(address: string): Promise<Account | undefined>;
  all(): Promise<Account[]>;
  /** Accounts whose former mailbox is to be deleted by now, the longest due first. */
  withMailboxToDelete(now: Date): Promise<Account[]>;
  /**
   * Changes some fields; an `undefined` value empties the field. The account afterwards, undefined for an unknown id;
   * nothing is changed when another account holds one of the addresses.
   */
  change(id: string, changes: AccountChanges): Promise<Account | 'address-taken' | undefined>;
  /** Erases an account and all that hangs on it. */
  erase(id: string): Promise<void>;
}

export type AccountChanges = { readonly [Field in keyof Omit<Account, 'id'>]?: Account[Field] | undefined };

/** Where an arrival stands. */
export interface Arrival {
  /** The member's id. */
  readonly id: string;
  /** A fingerprint of what was submitted, so that a repeat is told from another person. */
  readonly submission: string;
  /** Member id of the referent. */
  readonly referent: string;
  readonly submittedAt: string;
  /** The proposal's number, once it is open. */
  readonly proposal?: number | undefined;
  readonly proposedAt?: string | undefined;
  readonly mergedAt?: string | undefined;
  readonly closedAt?: string | undefined;
}

export interface Arrivals {
  /** Records an arrival; one with the same id is given back unchanged. */
  record(arrival: Arrival): Promise<Arrival>;
  find(id: string): Promise<Arrival | undefined>;
  findBySubmission(submission: string): Promise<Arrival | undefined>;
  /** Arrivals whose proposal is neither merged nor closed, oldest first. */
  waiting(): Promise<Arrival[]>;
  /** Arrivals that were closed before a moment, or submitted before it and never settled; by id, those after an id. */
  unmergedBefore(moment: Date, size: number, after?: string): Promise<Arrival[]>;
  /** Arrivals whose proposal was merged at this moment or later, oldest merge first. */
  mergedSince(moment: Date): Promise<Arrival[]>;
  change(id: string, changes: Partial<Omit<Arrival, 'id'>>): Promise<Arrival | undefined>;
}

/** Claims of steps, so that nothing is done twice: the first claim of a key wins, until it is given up or expires. */
export interface Ledger {
  /** True when this call made the claim. A claim that is not done by `until` can be made again. */
  claim(key: string, until: Date, now: Date): Promise<boolean>;
  /** The step is done for good. */
  done(key: string, now: Date): Promise<void>;
  /** The step failed: anyone may claim it again. */
  giveUp(key: string): Promise<void>;
  /** Keys of claims that ended before their step was done, and that nobody made again; in their order. */
  lapsed(now: Date, size: number): Promise<string[]>;
  /** When the step was done. */
  doneAt(key: string): Promise<Date | undefined>;
  /** Keys of steps that were done before a moment, in their order, those after a key. */
  doneBefore(moment: Date, size: number, after?: string): Promise<string[]>;
  /** Forgets steps that are done; nothing for a claim that is not. */
  forget(keys: readonly string[]): Promise<void>;
}

/** Counts calls in windows of time, for limits. */
export interface RateLimits {
  /** Counts one more call of `key`; how many there were in the window that `now` is in, this one included. */
  hit(key: string, windowSeconds: number, now: Date): Promise<number>;
  /** Forgets windows that ended before a moment; how many. */
  forget(before: Date, size: number): Promise<number>;
}

/** A change that a person confirms by a link of her mail; only the hash of the link's token is kept. */
export interface Confirmation {
  readonly tokenHash: string;
  readonly account: string;
  readonly kind: 'secondary-email' | 'primary-email';
  readonly value: string;
  readonly expiresAt: string;
}

export interface Confirmations {
  open(confirmation: Confirmation): Promise<void>;
  /** Those of an account that have not expired, the first to expire first. */
  waiting(account: string, now: Date): Promise<Confirmation[]>;
  /** Takes a confirmation that has not expired, once; undefined afterwards, or for an unknown token. */
  take(tokenHash: string, now: Date): Promise<Confirmation | undefined>;
  /** Forgets those that expired before a moment; how many. */
  forget(before: Date, size: number): Promise<number>;
}

/**
 * Logins by links of mails, and sessions, which cookies carry. A login ends the session that the call came with, and
 * always opens a new one.
 */
export interface Logins {
  /** The token of a new link for a member: 256 random bits, kept as a hash, good once and for an hour. */
  openLink(member: string): Promise<string>;
  /** Takes a token and opens a session; the cookies to set, undefined for a token that is unknown, used or too old. */
  redeem(token: string, headers: Headers): Promise<readonly string[] | undefined>;
  /** Opens a session for a member whom someone else vouches for; the cookies to set. */
  open(member: string, headers: Headers): Promise<readonly string[]>;
  /** The member whose session a call carries. */
  member(headers: Headers): Promise<string | undefined>;
  /** Ends this session, or all of the member's; the cookies to set. */
  logout(headers: Headers, where: 'here' | 'everywhere'): Promise<readonly string[]>;
  /** Ends a member's sessions, but for the one that a call carries, and takes her unused links back. */
  endOthers(member: string, kept: Headers): Promise<void>;
  /** The members who have a session at a moment, in order. */
  loggedIn(now: Date): Promise<string[]>;
  /** Forgets links and sessions that expired before a moment, so many of each at most; how many. */
  forget(before: Date, size: number): Promise<number>;
}

/** An automatic reply. */
export interface Responder {
  readonly from: Day;
  readonly to: Day;
  readonly text: string;
}

/** Mailboxes of the community's domain; ids are what stands before the "@". */
export interface Mailboxes {
  exists(id: string): Promise<boolean>;
  /** Makes a mailbox; nothing where it is there already. */
  create(id: string, password: string): Promise<void>;
  /** Takes a mailbox away; nothing where there is none. */
  remove(id: string): Promise<void>;
  /** Sets the password, which also opens a suspended mailbox again. Rejects where there is no mailbox. */
  changePassword(id: string, password: string): Promise<void>;
  /**
   * Shuts a mailbox until its password is changed: nobody can open it, what comes is kept. Nothing where there is none.
   */
  suspend(id: string): Promise<void>;
  responder(id: string): Promise<Responder | undefined>;
  setResponder(id: string, responder: Responder): Promise<void>;
  removeResponder(id: string): Promise<void>;
  /** Addresses that get what comes to the mailbox. */
  redirections(id: string): Promise<string[]>;
  addRedirection(id: string, to: string): Promise<void>;
  removeRedirection(id: string, to: string): Promise<void>;
}
