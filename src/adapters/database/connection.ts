import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core';

/** Where queries go: the database itself, or a transaction in it. */
export type Queries = PgDatabase<PgQueryResultHKT>;

/** An open database, whichever it is. */
export interface Connection {
  readonly queries: Queries;
  /** Does all of the work or, when it throws, none of it; the work may be done again after a deadlock. */
  readonly transaction: <Result>(work: (queries: Queries) => Promise<Result>) => Promise<Result>;
  /** Applies the migrations that the database lacks. */
  migrate(): Promise<void>;
  close(): Promise<void>;
}
