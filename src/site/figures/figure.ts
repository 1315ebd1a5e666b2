import { writeCsv } from '../../api/v3/formats.ts';
import type { Series } from '../charts/stacked-areas.ts';
import type { Day } from '../../schema/day.ts';

/** A line of a figure's table. */
export interface FigureRow {
  /** A day, or the identifier of what the line is about. */
  readonly key: string;
  readonly label: string;
  /** One a column. */
  readonly values: readonly number[];
}

/** A column of numbers: its name in the CSV, and the one that people read. */
interface FigureColumn {
  readonly key: string;
  readonly label: string;
}

/** Areas or bars over the months. */
export interface TimeChart {
  readonly kind: 'areas' | 'flows';
  readonly months: readonly Day[];
  readonly series: readonly Series[];
}

/** The series of each line of the table: in one bar, in their order, or in a bar each below each other. */
export interface RowsChart {
  readonly kind: 'rows' | 'groups';
  readonly rows: readonly FigureRow[];
  readonly series: readonly FigureColumn[];
}

/** A chart with what it says, the numbers behind it, and the name of their file. */
export interface Figure {
  readonly name: string;
  readonly title: string;
  /** What one sees, in a sentence. */
  readonly message: string;
  /** How it is counted. */
  readonly note?: string;
  /** The heading of the table's lines. */
  readonly heading: FigureColumn;
  readonly columns: readonly FigureColumn[];
  readonly rows: readonly FigureRow[];
  readonly chart: TimeChart | RowsChart;
}

/** What the component of a chart is given. */
export interface ChartProps<Chart> {
  /** Distinguishes the chart on its page. */
  readonly name: string;
  readonly title: string;
  readonly message: string;
  readonly chart: Chart;
}

export const csvPath = ({ name }: Pick<Figure, 'name'>): string => `/stats/${name}.csv`;

/** The figure's numbers; lines about something else than months carry its name as well. */
export function csvOf({ heading, columns, rows, chart }: Figure): string {
  const named = 'months' in chart ? [] : ['label'];
  const keys = columns.map(({ key }) => key);
  return writeCsv(
    rows.map(({ key, label, values }) => ({
      [heading.key]: key,
      label,
      ...Object.fromEntries(keys.map((column, index) => [column, values[index]])),
    })),
    [heading.key, ...named, ...keys],
  );
}
