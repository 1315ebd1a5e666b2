import { columnTitles, stateLabels } from '../../texts/doctor/states.ts';
import type { Row } from './row.ts';

/** The most characters of a line of each column, where words can be parted. */
const limits = [30, 10, 44, 64];
const between = '  ';

/** The rows as plain text in aligned columns, titles first; long cells go on under themselves. */
export function table(rows: readonly Row[]): string {
  const cells = [
    [...columnTitles],
    ...rows.map(({ check, state, found, remedy }) => [check, stateLabels[state], found, remedy]),
  ].map((texts) => texts.map((text, column) => parted(text, limits[column] ?? Infinity)));
  const widths = columnTitles.map((_, column) =>
    Math.max(...cells.flatMap((lines) => lines[column]?.map(({ length }) => length) ?? [])),
  );
  const lineAt = (lines: readonly string[][], index: number): string =>
    lines
      .map((cell, column) => (cell[index] ?? '').padEnd(widths[column] ?? 0))
      .join(between)
      .trimEnd();
  return cells
    .flatMap((lines) =>
      Array.from({ length: Math.max(...lines.map(({ length }) => length)) }, (_, index) =>
        lineAt(lines, index),
      ),
    )
    .join('\n');
}

/** A text in lines of so many characters, parted between words; a longer word stays whole. */
function parted(text: string, limit: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(/[ \n\t]+/)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= limit)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
