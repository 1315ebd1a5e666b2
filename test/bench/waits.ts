import { machine, table, verdict, written } from './table.ts';

/** How long something took, in milliseconds, once a round. */
export interface Wait {
  readonly label: string;
  readonly milliseconds: readonly number[];
  /** In milliseconds. */
  readonly target: number;
}

function row({ label, milliseconds, target }: Wait): string[] {
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

/** What people wait for, as a Markdown table under a title, and the machine that gave it. */
export const reportWaits = (title: string, waits: readonly Wait[]): string =>
  [...table([title, 'median, ms', 'worst, ms', 'rounds', 'target, ms'], waits.map(row)), '', machine()].join(
    '\n',
  );
