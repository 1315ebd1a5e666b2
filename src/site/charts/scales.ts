import { scaleLinear } from 'd3-scale';
import type { Day } from '../../schema/day.ts';

/** Width of what is drawn over time, in units that the page stretches to the room there is. */
export const plotWidth = 1000;
/** Height of what is drawn over time, in pixels. */
export const plotHeight = 240;

/** A mark of an axis, at a place in pixels from the top, or in hundredths of the width. */
export interface Tick {
  readonly at: number;
  readonly label: string;
  /** Left out where there is little room. */
  readonly isMinor?: boolean;
}

/** A vertical axis in pixels with some round values on it. */
export interface ValueAxis {
  readonly y: (value: number) => number;
  readonly ticks: readonly Tick[];
}

/** An axis from `lowest` to `highest`, widened to round values; values below 0 are written without their sign. */
export function valueAxis(lowest: number, highest: number, write: (value: number) => string): ValueAxis {
  const scale = scaleLinear([Math.min(0, lowest), Math.max(1, highest)], [plotHeight, 0]).nice(4);
  const ticks = scale.ticks(4).filter(Number.isInteger);
  return {
    y: scale,
    ticks: ticks.map((value) => ({ at: oneDecimal(scale(value)), label: write(Math.abs(value)) })),
  };
}

const crowded = 16;

/** Each year at the middle of its months; months are spread evenly over the width. */
export function yearTicks(months: readonly Day[]): Tick[] {
  const years = [...Map.groupBy(months, (month) => month.slice(0, 4))];
  const step = years.length > crowded ? 3 : 2;
  let before = 0;
  return years.map(([year, { length }], index) => {
    const at = oneDecimal(((before + length / 2) / months.length) * 100);
    before += length;
    return { at, label: year, isMinor: (years.length - 1 - index) % step !== 0 };
  });
}

/** Where each year but the first begins, from 0 to `plotWidth`. */
export const yearLines = (months: readonly Day[]): number[] =>
  months.flatMap((month, index) =>
    index > 0 && month.slice(5, 7) === '01' ? oneDecimal((index / months.length) * plotWidth) : [],
  );

export const oneDecimal = (value: number): number => Math.round(value * 10) / 10;
