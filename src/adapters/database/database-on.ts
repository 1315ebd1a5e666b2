import { sql } from 'drizzle-orm';
import type {
  Accounts,
  AdministrationDomains,
  Arrivals,
  Attendances,
  Audit,
  Confirmations,
  Contributions,
  DatabaseState,
  EventRooms,
  Holds,
  InfraClients,
  JobRuns,
  Leases,
  Godparents,
  Ledger,
  MailLog,
  Members,
  Movements,
  Mismatches,
  Notes,
  OfferChecks,
  RateLimits,
  Steps,
  ToolRequests,
  Webhooks,
  VendorLog,
} from '../../ports.ts';
import { databaseAccounts } from './accounts.ts';
import { databaseAdministrationDomains } from './administration-domains.ts';
import { databaseArrivals } from './arrivals.ts';
import { databaseAttendances } from './attendances.ts';
import { databaseAudit } from './audit.ts';
import { databaseConfirmations } from './confirmations.ts';
import type { Connection, Queries } from './connection.ts';
import { databaseContributions } from './contributions.ts';
import { databaseEventRooms } from './event-rooms.ts';
import { databaseGodparents } from './godparents.ts';
import { guarded } from './guarded.ts';
import { databaseHolds } from './holds.ts';
import { databaseInfraClients } from './infra-clients.ts';
import { databaseJobRuns } from './job-runs.ts';
import { databaseLeases } from './leases.ts';
import { databaseLedger } from './ledger.ts';
import { databaseMailLog } from './mail-log.ts';
import { databaseMembers } from './members.ts';
import { databaseMovements } from './movements.ts';
import { databaseMismatches } from './mismatches.ts';
import { databaseNotes } from './notes.ts';
import { databaseOfferChecks } from './offer-checks.ts';
import { databaseRateLimits } from './rate-limits.ts';
import { databaseSteps } from './steps.ts';
import { databaseToolRequests } from './tool-requests.ts';
import { databaseWebhooks } from './webhooks.ts';
import { migrationState } from './migration-state.ts';
import { databaseVendorLog } from './vendor-log.ts';

/** The ports that the database answers for. */
export interface Database {
  readonly accounts: Accounts;
  readonly administrationDomains: AdministrationDomains;
  readonly arrivals: Arrivals;
  readonly attendances: Attendances;
  readonly databaseState: DatabaseState;
  readonly eventRooms: EventRooms;
  readonly offerChecks: OfferChecks;
  readonly ledger: Ledger;
  readonly rateLimits: RateLimits;
  readonly audit: Audit;
  readonly mailLog: MailLog;
  readonly confirmations: Confirmations;
  readonly contributions: Contributions;
  readonly godparents: Godparents;
  readonly notes: Notes;
  readonly members: Members;
  readonly steps: Steps;
  readonly holds: Holds;
  readonly leases: Leases;
  readonly toolRequests: ToolRequests;
  readonly infraClients: InfraClients;
  readonly movements: Movements;
  readonly webhooks: Webhooks;
  readonly mismatches: Mismatches;
  readonly vendorLog: VendorLog;
  readonly jobRuns: JobRuns;
  /** For better-auth's adapter, together with `authTables`; its faults are the driver's own. */
  readonly drizzle: Queries;
  /** Applies the migrations that the database lacks. */
  migrate(): Promise<void>;
  /** Rejects when the database does not answer. */
  ping(): Promise<void>;
  close(): Promise<void>;
}

/** The ports of an open database; its tables are there once it is migrated. Each failure is a `DatabaseError`. */
export function databaseOn(connection: Connection): Database {
  const whole = guarded('database', {
    migrate: () => connection.migrate(),
    ping: async () => {
      await connection.queries.execute(sql`select 1`);
    },
    close: () => connection.close(),
  });
  return {
    accounts: guarded('accounts', databaseAccounts(connection)),
    administrationDomains: guarded('administrationDomains', databaseAdministrationDomains(connection)),
    arrivals: guarded('arrivals', databaseArrivals(connection)),
    attendances: guarded('attendances', databaseAttendances(connection)),
    databaseState: guarded('databaseState', { look: () => migrationState(connection) }),
    eventRooms: guarded('eventRooms', databaseEventRooms(connection)),
    offerChecks: guarded('offerChecks', databaseOfferChecks(connection)),
    ledger: guarded('ledger', databaseLedger(connection)),
    rateLimits: guarded('rateLimits', databaseRateLimits(connection)),
    audit: guarded('audit', databaseAudit(connection)),
    mailLog: guarded('mailLog', databaseMailLog(connection)),
    confirmations: guarded('confirmations', databaseConfirmations(connection)),
    contributions: guarded('contributions', databaseContributions(connection)),
    godparents: guarded('godparents', databaseGodparents(connection)),
    notes: guarded('notes', databaseNotes(connection)),
    members: guarded('members', databaseMembers(connection)),
    steps: guarded('steps', databaseSteps(connection)),
    holds: guarded('holds', databaseHolds(connection)),
    leases: guarded('leases', databaseLeases(connection)),
    toolRequests: guarded('toolRequests', databaseToolRequests(connection)),
    infraClients: guarded('infraClients', databaseInfraClients(connection)),
    movements: guarded('movements', databaseMovements(connection)),
    webhooks: guarded('webhooks', databaseWebhooks(connection)),
    mismatches: guarded('mismatches', databaseMismatches(connection)),
    vendorLog: guarded('vendorLog', databaseVendorLog(connection)),
    jobRuns: guarded('jobRuns', databaseJobRuns(connection)),
    drizzle: connection.queries,
    migrate: () => whole.migrate(),
    ping: () => whole.ping(),
    close: () => whole.close(),
  };
}
