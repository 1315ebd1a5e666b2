import { machine, table, verdict, written } from '../table.ts';
import type { DirectoryFigures } from './measure-directory.ts';

const titles = ['directory', 'members', 'median', 'p95', 'worst', 'target'];

/** The value below which a part of the values lies, from 0 to 1. */
const quantile = (values: readonly number[], part: number): number => {
  const sorted = values.toSorted((one, two) => one - two);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Infinity;
};

function rows({
  size,
  keys,
  boxes,
  emptyFrames,
  longestTask,
  mostNodes,
  pageBytes,
}: DirectoryFigures): string[][] {
  const members = written(size.members, 0);
  const spread = (label: string, values: readonly number[], target?: number): string[] => {
    const p95 = quantile(values, 0.95);
    return [
      label,
      members,
      written(quantile(values, 0.5), 0),
      written(p95, 0),
      written(Math.max(...values), 0),
      verdict(p95, target),
    ];
  };
  const single = (label: string, value: number, target?: number): string[] => [
    label,
    members,
    '',
    '',
    written(value, 0),
    verdict(value, target),
  ];
  return [
    spread('From a key to its painted answer, ms', keys, 50),
    spread('From a box to its painted answer, ms', boxes, 50),
    spread('Two frames in which nothing happens, ms', emptyFrames),
    single('Longest task of the page’s thread, ms', longestTask),
    single('Elements of the page', mostNodes, 1_500),
    single('Page, styles and programs, gzip, kB', pageBytes / 1e3, 120),
  ];
}

/** How the directory feels, as a Markdown table, and the machine that gave it. */
export const reportDirectory = (all: readonly DirectoryFigures[]): string =>
  [...table(titles, all.flatMap(rows)), '', machine()].join('\n');
