import { availableParallelism, cpus } from 'node:os';
import type { Figures } from './measure.ts';
import { rows, type Row } from './rows.ts';

const write = (value: number, digits: number): string =>
  value.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits });

const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

function verdict({ figure, targets }: Row, figures: Figures): string {
  const target = targets?.get(figures.size);
  if (target === undefined) return '';
  return `≤ ${write(target, 0)}, ${figure(figures) <= target ? 'met' : 'not met'}`;
}

function growth({ figure }: Row, all: readonly Figures[]): string[] {
  const [first, second] = all;
  return first && second ? [`× ${write(figure(second) / figure(first), 1)}`] : [];
}

/** The figures of one or two corpora side by side, as a Markdown table, and the machine that gave them. */
export function report(all: readonly Figures[]): string {
  const heads = all.flatMap(({ size }) => [`${write(size.members, 0)} members`, 'target']);
  const titles = ['', 'unit', ...heads, ...(all.length > 1 ? ['growth'] : [])];
  const marks = titles.map((title) => (['', 'unit', 'target'].includes(title) ? '---' : '--:'));
  const body = rows.map((row) => [
    row.label,
    row.unit,
    ...all.flatMap((figures) => [write(row.figure(figures), row.digits), verdict(row, figures)]),
    ...growth(row, all),
  ]);
  const machine = `Node ${process.version}, ${process.platform} ${process.arch}, ${availableParallelism()} × ${cpus()[0]?.model ?? 'unknown processor'}.`;
  return [...[titles, marks, ...body].map(line), '', machine].join('\n');
}
