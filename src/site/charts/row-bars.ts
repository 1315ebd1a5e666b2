import { sum } from 'd3-array';
import { oneDecimal } from './scales.ts';

/** A piece of a bar, in hundredths of the width. */
export interface Segment {
  /** Which of the row's values it is. */
  readonly series: number;
  readonly from: number;
  readonly width: number;
}

/** The values of each row as pieces of one bar; the longest bar takes the whole width. Values of 0 have no piece. */
export function stackedBars(rows: readonly (readonly number[])[]): Segment[][] {
  const longest = Math.max(1, ...rows.map((values) => sum(values)));
  return rows.map((values) => {
    let before = 0;
    return values.flatMap((value, series) => {
      const from = before;
      before += value;
      return value === 0 ? [] : [{ series, ...inHundredths(from, value, longest) }];
    });
  });
}

/** The values of each row as bars of their own, on one scale for all rows. */
export function groupedBars(rows: readonly (readonly number[])[]): Segment[][] {
  const longest = Math.max(1, ...rows.flat());
  return rows.map((values) =>
    values.map((value, series) => ({ series, ...inHundredths(0, value, longest) })),
  );
}

const inHundredths = (from: number, value: number, longest: number) => ({
  from: oneDecimal((from / longest) * 100),
  width: oneDecimal((value / longest) * 100),
});
