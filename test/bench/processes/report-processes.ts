import { machine, table, verdict, written } from '../table.ts';
import type { MeasuredProcesses } from './measure-processes.ts';

const titles = [
  'database',
  'members',
  'first look, s',
  'nothing due, s',
  'target',
  'leaving',
  'departures, s',
  'target',
  'peak memory, MiB',
  'target',
];

function row({ database, due, figures, members, targets }: MeasuredProcesses): string[] {
  const { busy, first, peakBytes, quiet } = figures;
  const mebibytes = peakBytes / 2 ** 20;
  return [
    database,
    written(members, 0),
    written(first, 1),
    written(quiet, 2),
    verdict(quiet, targets.quiet),
    written(due, 0),
    written(busy, 1),
    verdict(busy, targets.busy),
    written(mebibytes, 0),
    verdict(mebibytes, targets.mebibytes),
  ];
}

/** What welcomes and departures took over each community, as a Markdown table, and the machine that gave it. */
export const reportProcesses = (all: readonly MeasuredProcesses[]): string =>
  [...table(titles, all.map(row)), '', machine()].join('\n');
