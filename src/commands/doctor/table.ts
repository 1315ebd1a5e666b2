import { columnTitles, stateLabels } from '../../texts/doctor/states.ts';
import type { Row } from './row.ts';

/** The rows as plain text in aligned columns, titles first; the last column ends where it ends. */
export function table(rows: readonly Row[]): string {
  const lines = [
    [...columnTitles],
    ...rows.map(({ check, state, found, remedy }) => [check, stateLabels[state], found, remedy]),
  ].map((cells) => cells.map((cell) => cell.replace(/\s*\n\s*/g, ' ')));
  const widths = columnTitles.map((_, column) =>
    Math.max(...lines.map((cells) => cells[column]?.length ?? 0)),
  );
  return lines
    .map((cells) =>
      cells
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
