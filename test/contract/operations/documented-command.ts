import { readFileSync } from 'node:fs';

/** The only line of the operators' page that begins with some words, so that a test runs what people read. */
export function documentedCommand(beginning: string): string {
  const page = readFileSync(new URL('../../../.github/OPERATIONS.md', import.meta.url), 'utf8');
  const lines = page.split('\n').filter((line) => line.startsWith(beginning));
  const [line] = lines;
  if (line === undefined || lines.length > 1)
    throw new Error(`OPERATIONS.md has ${lines.length} lines that begin with "${beginning}".`);
  return line;
}
