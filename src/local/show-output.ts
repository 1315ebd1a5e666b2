import type { Readable, Writable } from 'node:stream';
import { stripVTControlCharacters } from 'node:util';

/** How many of its last lines a failed build is remembered by. */
const keptLines = 30;

/** Passes an output on, and keeps its last lines. */
export function show(from: Readable, to: Writable, kept: string[]): void {
  let open = '';
  const keep = (lines: readonly string[]): void => {
    kept.push(...lines.filter((line) => line.trim() !== ''));
    kept.splice(0, kept.length - keptLines);
  };
  from.setEncoding('utf8').on('data', (text: string) => {
    to.write(text);
    const lines = stripVTControlCharacters(open + text).split('\n');
    open = lines.pop() ?? '';
    keep(lines);
  });
  from.on('end', () => {
    keep([open]);
  });
}
