import { availableParallelism, cpus } from 'node:os';

/** A number with a thousands separator and so many decimals. */
export const written = (value: number, digits: number): string =>
  value.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits });

const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

/** Titles of the columns that hold no numbers. */
const textColumns: ReadonlySet<string> = new Set(['', 'unit', 'target', 'call', 'database']);

/** A Markdown table; columns of numbers are set to the right. */
export function table(titles: readonly string[], body: readonly (readonly string[])[]): string[] {
  const marks = titles.map((title) => (textColumns.has(title) ? '---' : '--:'));
  return [titles, marks, ...body].map(line);
}

/** Whether a figure is at most its target; nothing where it has none. */
export const verdict = (figure: number, target: number | undefined): string =>
  target === undefined ? '' : `≤ ${written(target, 0)}, ${figure <= target ? 'met' : 'not met'}`;

/** What measured: "Node v24.21.0, linux x64, 2 × Intel Xeon." */
export const machine = (): string =>
  `Node ${process.version}, ${process.platform} ${process.arch}, ${availableParallelism()} × ${cpus()[0]?.model ?? 'unknown processor'}.`;
