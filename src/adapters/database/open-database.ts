import { sql } from 'drizzle-orm';
import type { Accounts, Arrivals, Audit, Confirmations, Ledger, MailLog, RateLimits } from '../../ports.ts';
import { databaseAccounts } from './accounts.ts';
import { databaseArrivals } from './arrivals.ts';
import { databaseAudit } from './audit.ts';
import { databaseConfirmations } from './confirmations.ts';
import type { Connection, Queries } from './connection.ts';
import { databaseError } from './database-error.ts';
import { guarded } from './guarded.ts';
import { databaseLedger } from './ledger.ts';
import { databaseMailLog } from './mail-log.ts';
import { databaseRateLimits } from './rate-limits.ts';

/** Which database: the embedded one in a folder (in memory without one), or a PostgreSQL server. */
export type DatabaseTarget =
  | { readonly kind: 'pglite'; readonly folder?: string | undefined }
  | { readonly kind: 'postgres'; readonly url: string };

/** The ports that the database answers for. */
export interface Database {
  readonly accounts: Accounts;
  readonly arrivals: Arrivals;
  readonly ledger: Ledger;
  readonly rateLimits: RateLimits;
  readonly audit: Audit;
  readonly mailLog: MailLog;
  readonly confirmations: Confirmations;
  /** For better-auth's adapter, together with `authTables`; its faults are the driver's own. */
  readonly drizzle: Queries;
  /** Applies the migrations that the database lacks. */
  migrate(): Promise<void>;
  /** Rejects when the database does not answer. */
  ping(): Promise<void>;
  close(): Promise<void>;
}

/** Opens a database; its tables are there once it is migrated. Each failure is a `DatabaseError`. */
export async function openDatabase(target: DatabaseTarget): Promise<Database> {
  const connection = await connect(target);
  const whole = guarded('database', {
    migrate: () => connection.migrate(),
    ping: async () => {
      await connection.queries.execute(sql`select 1`);
    },
    close: () => connection.close(),
  });
  return {
    accounts: guarded('accounts', databaseAccounts(connection)),
    arrivals: guarded('arrivals', databaseArrivals(connection)),
    ledger: guarded('ledger', databaseLedger(connection)),
    rateLimits: guarded('rateLimits', databaseRateLimits(connection)),
    audit: guarded('audit', databaseAudit(connection)),
    mailLog: guarded('mailLog', databaseMailLog(connection)),
    confirmations: guarded('confirmations', databaseConfirmations(connection)),
    drizzle: connection.queries,
    migrate: () => whole.migrate(),
    ping: () => whole.ping(),
    close: () => whole.close(),
  };
}

/** Each driver is loaded only where it is used: PGlite is large. */
async function connect(target: DatabaseTarget): Promise<Connection> {
  try {
    if (target.kind === 'postgres') return (await import('./open-postgres.ts')).openPostgres(target.url);
    return await (await import('./open-pglite.ts')).openPGlite(target.folder);
  } catch (fault) {
    throw databaseError('opening', fault);
  }
}
