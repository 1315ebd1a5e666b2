import { DrizzleQueryError } from 'drizzle-orm';
import { z } from 'zod';

/** A call to the database that failed; neither its message nor its cause holds a value of a row or a password. */
export class DatabaseError extends Error {
  override readonly name: string = 'DatabaseError';
  /** PostgreSQL's SQLSTATE or the system's code ("ECONNREFUSED"), where there is one. */
  readonly code: string | undefined;

  constructor(
    message: string,
    options: { readonly code?: string | undefined; readonly cause?: unknown } = {},
  ) {
    super(message, { cause: options.cause });
    this.code = options.code;
  }
}

/** The fault of a change that would give an account an address that another account holds. */
export class AddressTakenError extends DatabaseError {
  override readonly name = 'AddressTakenError';

  constructor() {
    super('Another account holds the address.', { code: 'address-taken' });
  }
}

/** What the driver reported, out of the envelope that holds the query and its values. */
const reported = (fault: unknown): unknown =>
  fault instanceof DrizzleQueryError && fault.cause !== undefined ? fault.cause : fault;

/** PostgreSQL's or the system's code of a fault. */
export function codeOf(fault: unknown): string | undefined {
  const inner = reported(fault);
  if (!(inner instanceof Error) || !('code' in inner)) return undefined;
  return typeof inner.code === 'string' ? inner.code : undefined;
}

/** Faults of PostgreSQL's class 22, "data exception", quote the value in their message. */
const quotesValues = (code: string | undefined): boolean => code?.startsWith('22') ?? false;

function reasonOf(fault: unknown): string {
  if (fault instanceof z.ZodError) {
    return fault.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ');
  }
  const code = codeOf(fault);
  if (quotesValues(code)) return 'a value is not one that the database takes';
  return (fault instanceof Error && fault.message) || (code ?? 'unknown fault');
}

/** Wraps whatever a driver threw, once. */
export function databaseError(action: string, fault: unknown): DatabaseError {
  if (fault instanceof DatabaseError) return fault;
  const inner = reported(fault);
  const code = codeOf(inner);
  const reason = reasonOf(inner);
  // A copy: the driver's own error carries details with values ("Key (address)=(…) already exists").
  const cause = new Error(reason);
  cause.name = inner instanceof Error ? inner.name : 'Error';
  cause.stack = `${cause.name}: ${reason}\n${framesOf(inner)}`;
  return new DatabaseError(`Database, ${action}: ${reason}${code === undefined ? '' : ` (${code})`}`, {
    code,
    cause,
  });
}

const framesOf = (fault: unknown): string =>
  (fault instanceof Error ? (fault.stack ?? '') : '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .join('\n');
