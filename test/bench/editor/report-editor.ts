import { machine, table, verdict, written } from '../table.ts';
import type { EditorFigures } from './measure-editor.ts';

const titles = ['editor', 'median, ms', 'worst, ms', 'rounds', 'target, ms'];

function row({ label, milliseconds, target }: EditorFigures): string[] {
  const sorted = milliseconds.toSorted((one, other) => one - other);
  const median = sorted[Math.floor(sorted.length / 2)] ?? Infinity;
  return [
    label,
    written(median, 0),
    written(sorted.at(-1) ?? Infinity, 0),
    String(sorted.length),
    verdict(median, target),
  ];
}

/** What people wait for in the editor, as a Markdown table, and the machine that gave it. */
export const reportEditor = (all: readonly EditorFigures[]): string =>
  [...table(titles, all.map(row)), '', machine()].join('\n');
