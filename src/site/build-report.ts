import { z } from 'zod';
import { describe, type Problem } from '../content/problem.ts';

const problem = z.object({
  path: z.string(),
  line: z.number(),
  field: z.string(),
  found: z.string(),
  expected: z.string(),
  severity: z.enum(['error', 'warning']),
});

const buildReport = z.object({ problems: z.array(problem), leftOut: z.array(z.string()) });

/** What a build says of its content: `dist/build-report.json`. */
export interface BuildReport {
  readonly problems: readonly Problem[];
  /** Paths of the files that are not on the site. */
  readonly leftOut: readonly string[];
}

export const writeBuildReport = ({ problems, leftOut }: BuildReport): string =>
  JSON.stringify({ problems, leftOut } satisfies BuildReport, null, 2);

/** Reads a report that a build wrote; throws when the text is none. */
export const readBuildReport = (text: string): BuildReport => buildReport.parse(JSON.parse(text));

/** The report for a terminal, in French, a line a problem; no line for a flawless content. */
export const reportLines = ({ problems, leftOut }: BuildReport): string[] => [
  ...problems.map(describe),
  ...leftOut.map((path) => `${path}\u00A0: absent du site tant que le fichier n’est pas corrigé.`),
];
