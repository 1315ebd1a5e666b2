import { stringify } from 'csv-stringify/sync';
import type { Row } from './published-value.ts';

/** A JSON list with one line of text a line of data, so that a change of one shows as a change of one. */
export const writeJson = (rows: readonly Row[]): string =>
  rows.length === 0 ? '[]\n' : `[\n${rows.map((row) => JSON.stringify(row)).join(',\n')}\n]\n`;

/** One JSON object a line. */
export const writeNdjson = (rows: readonly Row[]): string =>
  rows.map((row) => `${JSON.stringify(row)}\n`).join('');

/**
 * A table with commas, in UTF-8, quoted by RFC 4180: unknown is an empty cell, yes and no are `true` and `false`, and a
 * list or an object is its JSON text, so that nothing is lost. A cell that a spreadsheet would run as a formula, which
 * content can hold, begins with an apostrophe.
 */
export const writeCsv = (rows: readonly Row[], columns: readonly string[]): string =>
  stringify([columns.map(cell), ...rows.map((row) => columns.map((column) => cell(row[column])))]);

/** What spreadsheets begin a formula with, in wide letters too; a number below zero is none. */
const formula = /^[=+\-@\t\r\uFF0B\uFF0D\uFF1D\uFF20]/;

function cell(value: unknown): string {
  if (value === undefined || value === null) return '';
  if (typeof value !== 'string') return JSON.stringify(value);
  return formula.test(value) ? `'${value}` : value;
}
