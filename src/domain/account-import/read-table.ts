import { CsvError, parse } from 'csv-parse/sync';
import { isColumn, requiredColumns, type Column } from './columns.ts';

/** A line of the table. */
export interface TableRow {
  /** Line in the file, from 1; the last one of a row that has several. */
  readonly line: number;
  /** What stands in each column, without the spaces around it; undefined for a row of another length. */
  readonly cells: Readonly<Partial<Record<Column, string>>> | undefined;
}

/** Why a file is not a table of accounts. */
export type TableRefusal =
  | { readonly kind: 'empty' }
  | { readonly kind: 'broken'; readonly line: number }
  | { readonly kind: 'unknown-columns'; readonly names: readonly string[] }
  | { readonly kind: 'repeated-columns'; readonly names: readonly Column[] }
  | { readonly kind: 'missing-columns'; readonly names: readonly Column[] };

export type Table =
  | { readonly kind: 'table'; readonly columns: readonly Column[]; readonly rows: readonly TableRow[] }
  | { readonly kind: 'refused'; readonly refusal: TableRefusal };

interface Line {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

/**
 * Reads a table of accounts as PostgreSQL or a spreadsheet writes it: commas, semicolons or tabs, quotes, a byte order
 * mark or none, lines that end as on Windows or not.
 */
export function readTable(text: string): Table {
  const lines = readLines(text);
  if ('kind' in lines) return { kind: 'refused', refusal: lines };
  const [header, ...rest] = lines;
  if (header === undefined) return { kind: 'refused', refusal: { kind: 'empty' } };
  const names = header.record.map((name) => name.trim());
  const refusal = faultOf(names);
  if (refusal !== undefined) return { kind: 'refused', refusal };
  const columns = names.filter(isColumn);
  const rows = rest.map(({ record, info: { lines: line } }): TableRow => {
    if (record.length !== columns.length) return { line, cells: undefined };
    return { line, cells: Object.fromEntries(columns.map((name, at) => [name, record[at]?.trim() ?? ''])) };
  });
  return { kind: 'table', columns, rows };
}

function readLines(text: string): readonly Line[] | TableRefusal {
  try {
    return parse(text, {
      bom: true,
      delimiter: delimiterOf(text),
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
    }) as unknown as Line[];
  } catch (fault) {
    if (!(fault instanceof CsvError)) throw fault;
    return { kind: 'broken', line: typeof fault.lines === 'number' ? fault.lines : 1 };
  }
}

/** What separates the names of the columns; values may hold any of them. */
function delimiterOf(text: string): string {
  const header = /[^\r\n]+/.exec(text)?.[0] ?? '';
  const count = (delimiter: string): number => header.split(delimiter).length;
  return [',', ';', '\t'].reduce((best, other) => (count(other) > count(best) ? other : best));
}

function faultOf(names: readonly string[]): TableRefusal | undefined {
  const unknown = names.filter((name) => !isColumn(name));
  if (unknown.length > 0) return { kind: 'unknown-columns', names: unknown };
  const known = names.filter(isColumn);
  const repeated = known.filter((name, at) => known.indexOf(name) !== at);
  if (repeated.length > 0) return { kind: 'repeated-columns', names: repeated };
  const missing = requiredColumns.filter((name) => !known.includes(name));
  return missing.length > 0 ? { kind: 'missing-columns', names: missing } : undefined;
}
