import { show, type Problem } from '../content/problem.ts';

/** Notes a problem of a file: where, what is there, what is expected instead. */
export type Report = (path: string, line: number, found: string, expected: string) => void;

/** Problems of the documentation, which none breaks: they are warnings. A problem noted twice counts once. */
export function docProblems(): { report: Report; problems: () => Problem[] } {
  const noted = new Map<string, Problem>();
  return {
    report: (path, line, found, expected) => {
      const problem: Problem = { path, line, field: '', found: show(found), expected, severity: 'warning' };
      noted.set(JSON.stringify([path, line, found, expected]), problem);
    },
    problems: () => [...noted.values()],
  };
}

/**
 * Finds the line, from 1, where each thing stands in a text. What is asked for again is looked for further down; what
 * is found no more keeps its last line, and what was never there counts for line 1.
 */
export function lineFinder(text: string): (...spellings: readonly string[]) => number {
  const seen = new Map<string, number>();
  return (...spellings) => {
    for (const spelling of spellings) {
      if (spelling === '') continue;
      const last = seen.get(spelling);
      const next = text.indexOf(spelling, last === undefined ? 0 : last + spelling.length);
      const found = next === -1 ? last : next;
      if (found === undefined) continue;
      seen.set(spelling, found);
      return text.slice(0, found).split('\n').length;
    }
    return 1;
  };
}
