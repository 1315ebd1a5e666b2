import type { Figures } from './measure.ts';
import { rows, type Row } from './rows.ts';
import { machine, table, verdict, written } from './table.ts';

function growth({ figure }: Row, all: readonly Figures[]): string[] {
  const [first, second] = all;
  return first && second ? [`× ${written(figure(second) / figure(first), 1)}`] : [];
}

/** The figures of one or two corpora side by side, as a Markdown table, and the machine that gave them. */
export function report(all: readonly Figures[]): string {
  const heads = all.flatMap(({ size }) => [`${written(size.members, 0)} members`, 'target']);
  const titles = ['', 'unit', ...heads, ...(all.length > 1 ? ['growth'] : [])];
  const body = rows.map((row) => [
    row.label,
    row.unit,
    ...all.flatMap((figures) => {
      const figure = row.figure(figures);
      return [written(figure, row.digits), verdict(figure, row.targets?.get(figures.size))];
    }),
    ...growth(row, all),
  ]);
  return [...table(titles, body), '', machine()].join('\n');
}
