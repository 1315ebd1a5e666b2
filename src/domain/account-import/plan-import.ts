import type { Account } from '../../schema/account.ts';
import { foldCase } from '../fold-case.ts';
import type { Column } from './columns.ts';
import { changesOf, differingColumns, type ComparedColumn } from './compare-account.ts';
import { readRow, type CellFault } from './read-row.ts';
import type { TableRow } from './read-table.ts';

/** Why a row is not taken. */
export type RowFault =
  | CellFault
  | { readonly kind: 'other-length' }
  | { readonly kind: 'repeated-id'; readonly lines: readonly number[] }
  | { readonly kind: 'repeated-address'; readonly column: AddressColumn; readonly lines: readonly number[] }
  /** Another account that is there holds the address. */
  | { readonly kind: 'held-address'; readonly column: AddressColumn; readonly holder: string }
  | { readonly kind: 'taken-meanwhile' };

export interface RefusedRow {
  readonly line: number;
  /** The member's id; undefined where the row has none that can be shown. */
  readonly id: string | undefined;
  readonly faults: readonly RowFault[];
}

export interface PlannedRow {
  readonly line: number;
  readonly account: Account;
}

/** A row whose account is there already and says something else. */
export interface DifferingRow extends PlannedRow {
  /** The id as the account has it. */
  readonly id: string;
  readonly columns: readonly ComparedColumn[];
  readonly changes: Partial<Account>;
}

/** What becomes of each row of a table. */
export interface ImportPlan {
  readonly toMake: readonly PlannedRow[];
  readonly alreadyThere: readonly PlannedRow[];
  readonly differing: readonly DifferingRow[];
  readonly refused: readonly RefusedRow[];
}

type AddressColumn = 'primary_email' | 'secondary_email';

/**
 * Sorts the rows of a table. An id or an address that stands in several rows refuses all of them: nothing tells whose it
 * is, and an address opens the account.
 */
export function planImport(
  columns: readonly Column[],
  rows: readonly TableRow[],
  accounts: readonly Account[],
): ImportPlan {
  const refused: RefusedRow[] = [];
  const readable: PlannedRow[] = [];
  for (const { line, cells } of rows) {
    const read = cells === undefined ? [{ kind: 'other-length' } as const] : readRow(cells);
    if (!isAccount(read)) refused.push({ line, id: showableId(cells, read), faults: read });
    else readable.push({ line, account: read });
  }
  const linesOfIds = linesBy(readable, ({ id }) => [id]);
  const linesOfAddresses = linesBy(readable, addressesOf);
  const there = new Map(accounts.map((account) => [foldCase(account.id), account]));
  const holders = new Map(
    accounts.flatMap((account) =>
      addressesOf(account).map((address) => [foldCase(address), account.id] as const),
    ),
  );
  const plan = {
    toMake: [] as PlannedRow[],
    alreadyThere: [] as PlannedRow[],
    differing: [] as DifferingRow[],
  };
  for (const row of readable) {
    const faults = [...repeatedId(row, linesOfIds), ...faultsOfAddresses(row, linesOfAddresses, holders)];
    if (faults.length > 0) {
      refused.push({ line: row.line, id: row.account.id, faults });
      continue;
    }
    const known = there.get(foldCase(row.account.id));
    const differing = known === undefined ? [] : differingColumns(columns, known, row.account);
    if (known === undefined) plan.toMake.push(row);
    else if (differing.length === 0) plan.alreadyThere.push(row);
    else
      plan.differing.push({
        ...row,
        id: known.id,
        columns: differing,
        changes: changesOf(differing, row.account),
      });
  }
  return { ...plan, refused: refused.sort((one, other) => one.line - other.line) };
}

const isAccount = (read: Account | readonly RowFault[]): read is Account => 'id' in read;

const showableId = (cells: TableRow['cells'], faults: readonly RowFault[]): string | undefined => {
  const isFaulty = faults.some((fault) => 'column' in fault && fault.column === 'username');
  return isFaulty ? undefined : cells?.username;
};

const addressesOf = ({ primaryEmail, secondaryEmail, formerPrimaryEmail }: Account): string[] =>
  [primaryEmail, secondaryEmail, formerPrimaryEmail].filter((address) => address !== undefined);

type LinesBy = ReadonlyMap<string, readonly number[]>;

function linesBy(rows: readonly PlannedRow[], keysOf: (account: Account) => readonly string[]): LinesBy {
  const lines = new Map<string, number[]>();
  for (const { line, account } of rows)
    for (const key of new Set(keysOf(account).map(foldCase)))
      lines.set(key, [...(lines.get(key) ?? []), line]);
  return lines;
}

const others = (lines: LinesBy, key: string, line: number): readonly number[] =>
  (lines.get(foldCase(key)) ?? []).filter((other) => other !== line);

function repeatedId({ line, account }: PlannedRow, linesOfIds: LinesBy): RowFault[] {
  const lines = others(linesOfIds, account.id, line);
  return lines.length === 0 ? [] : [{ kind: 'repeated-id', lines }];
}

function faultsOfAddresses(
  { line, account }: PlannedRow,
  linesOfAddresses: LinesBy,
  holders: ReadonlyMap<string, string>,
): RowFault[] {
  const given = [
    ['primary_email', account.primaryEmail],
    ['secondary_email', account.secondaryEmail],
  ] as const;
  return given.flatMap(([column, address]): RowFault[] => {
    if (address === undefined) return [];
    const lines = others(linesOfAddresses, address, line);
    if (lines.length > 0) return [{ kind: 'repeated-address', column, lines }];
    const holder = holders.get(foldCase(address));
    if (holder === undefined || foldCase(holder) === foldCase(account.id)) return [];
    return [{ kind: 'held-address', column, holder }];
  });
}
