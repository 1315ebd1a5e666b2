import {
  planImport,
  type DifferingRow,
  type PlannedRow,
  type RefusedRow,
} from '../domain/account-import/plan-import.ts';
import type { Table } from '../domain/account-import/read-table.ts';
import type { Accounts } from '../ports.ts';
import type { Services } from '../services.ts';
import { auditedImport } from '../texts/account-import.ts';
import { writeAudit } from './write-audit.ts';

export interface ImportWishes {
  /** Whether anything is written; without it, the report says what would be. */
  readonly write: boolean;
  /** Whether accounts that are there take what the table says. */
  readonly update: boolean;
}

/** What became of the rows of a table, or would. */
export interface ImportReport {
  readonly made: number;
  readonly changed: number;
  readonly alreadyThere: number;
  /** Accounts that are there and say something else, left as they are. */
  readonly differing: readonly DifferingRow[];
  readonly refused: readonly RefusedRow[];
}

/** Accounts that are made at once: a transaction each would take minutes for a large table. */
const batchSize = 500;

/**
 * Brings the predecessor's accounts into ours. A run that was cut off, or the same table another time, finds what
 * is there and goes on. What is written is told to the audit before.
 */
export async function importAccounts(
  { columns, rows }: Extract<Table, { kind: 'table' }>,
  { write, update }: ImportWishes,
  services: Pick<Services, 'accounts' | 'audit' | 'clock'>,
): Promise<ImportReport> {
  const { accounts } = services;
  const plan = planImport(columns, rows, await accounts.all());
  const toChange = update ? plan.differing : [];
  const differing = update ? [] : plan.differing;
  const alreadyThere = plan.alreadyThere.length;
  const planned = { made: plan.toMake.length, changed: toChange.length };
  if (!write) return { ...planned, alreadyThere, differing, refused: plan.refused };

  if (planned.made + planned.changed > 0) {
    const after = auditedImport(planned.made, planned.changed);
    await writeAudit(services, {
      actor: 'import-accounts',
      action: 'accounts.import',
      target: 'accounts',
      after,
    });
  }
  const notMade = await makeAccounts(plan.toMake, accounts);
  const notChanged = await changeAccounts(toChange, accounts);
  const refused = [...plan.refused, ...notMade, ...notChanged];
  return {
    made: planned.made - notMade.length,
    changed: planned.changed - notChanged.length,
    alreadyThere,
    differing,
    refused: refused.sort((one, other) => one.line - other.line),
  };
}

/** The rows whose id or address somebody took since the plan was made. */
async function makeAccounts(rows: readonly PlannedRow[], accounts: Accounts): Promise<RefusedRow[]> {
  const refused: RefusedRow[] = [];
  for (let from = 0; from < rows.length; from += batchSize) {
    const batch = rows.slice(from, from + batchSize);
    if (await accounts.reserveAll(batch.map(({ account }) => account))) continue;
    for (const row of batch) {
      const { kind } = await accounts.reserve(row.account);
      if (kind === 'id-taken' || kind === 'address-taken') refused.push(takenMeanwhile(row));
    }
  }
  return refused;
}

/** Same, for accounts that are there. */
async function changeAccounts(rows: readonly DifferingRow[], accounts: Accounts): Promise<RefusedRow[]> {
  const refused: RefusedRow[] = [];
  for (const row of rows) {
    const changed = await accounts.change(row.id, row.changes);
    if (changed === undefined || changed === 'address-taken') refused.push(takenMeanwhile(row));
  }
  return refused;
}

const takenMeanwhile = ({ line, account }: PlannedRow): RefusedRow => ({
  line,
  id: account.id,
  faults: [{ kind: 'taken-meanwhile' }],
});
