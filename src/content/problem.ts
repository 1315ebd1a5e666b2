/** A fault in a file of the content, for the person who mends it. */
export interface Problem {
  /** Path inside the content tree, "_authors/ondine.mistral.md". */
  readonly path: string;
  /** Line in the file, from 1. */
  readonly line: number;
  /** Path of the field, "missions.0.end"; "" for the file as a whole. */
  readonly field: string;
  /** What the file says, shortened; "" when nothing is there. */
  readonly found: string;
  /** What is expected instead, a French sentence without its full stop. */
  readonly expected: string;
  /** A warning asks for a look; an error has to be mended. */
  readonly severity: 'error' | 'warning';
}

const foundLength = 80;

/** Shows a value of a file on one line, cut at 80 characters. */
export function show(value: unknown): string {
  if (value === undefined || value === null || value === '') return '';
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  const line = text.replace(/\s+/g, ' ');
  return line.length > foundLength ? `${line.slice(0, foundLength - 1)}…` : line;
}

/** The problem as one line of French, for a terminal or a pull request. */
export function describe(problem: Problem): string {
  const kind = problem.severity === 'error' ? 'erreur' : 'avertissement';
  const field = problem.field === '' ? '' : ` ${problem.field}\u00A0:`;
  const found = problem.found === '' ? 'vide' : `trouvé «\u00A0${problem.found}\u00A0»`;
  return `${problem.path}:${String(problem.line)}: ${kind}\u00A0:${field} ${found}\u00A0; attendu\u00A0: ${problem.expected}.`;
}

const encode =
  (marks: RegExp) =>
  (text: string): string =>
    text.replace(marks, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`);

/** What ends a property or a message of GitHub's workflow commands. */
const inProperty = encode(/[%\r\n:,]/g);
const inMessage = encode(/[%\r\n]/g);

/** The problem as an annotation of a pull request (GitHub's workflow commands); `folder` leads to the content tree. */
export function annotate(problem: Problem, folder: string): string {
  const file = inProperty(`${folder}/${problem.path}`);
  const message = inMessage(describe(problem).slice(`${problem.path}:${String(problem.line)}: `.length));
  return `::${problem.severity} file=${file},line=${String(problem.line)}::${message}`;
}
