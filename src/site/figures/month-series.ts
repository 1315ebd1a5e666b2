import type { Counts } from '../../domain/counts.ts';
import type { Day } from '../../schema/day.ts';
import { monthOf } from '../../texts/days.ts';
import type { LastValue } from '../../texts/figures.ts';
import type { Series } from '../charts/stacked-areas.ts';
import type { FigureRow } from './figure.ts';

/** The counts of one value, month by month. */
export const seriesOf = (key: string, label: string, months: readonly Counts[]): Series => ({
  key,
  label,
  values: months.map((counts) => counts.get(key) ?? 0),
});

/** Without those that never were. */
export const withoutEmpty = (series: readonly Series[]): Series[] =>
  series.filter(({ values }) => values.some((value) => value > 0));

/** A line a month, with the value of each column. */
export const monthRows = (months: readonly Day[], columns: readonly (readonly number[])[]): FigureRow[] =>
  months.map((month, index) => ({
    key: month,
    label: monthOf(month),
    values: columns.map((values) => values[index] ?? 0),
  }));

/** The last month's value beside that of a year before; undefined of no month. */
export function lastValue<Month extends { readonly month: Day }>(
  months: readonly Month[],
  valueOf: (month: Month) => number,
): LastValue | undefined {
  const last = months.at(-1);
  if (last === undefined) return undefined;
  const before = months.at(-13);
  return { month: last.month, now: valueOf(last), yearBefore: before && valueOf(before) };
}
