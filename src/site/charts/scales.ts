import { scaleLinear } from 'd3-scale';
import type { Day } from '../../schema/day.ts';

/** Width of what is drawn over time, in units that the page stretches to the room there is. */
export const plotWidth = 1000;
/** Height of what is drawn over time, in pixels. */
export const plotHeight = 240;

/** A mark of an axis, at a place in pixels from the top, or in hundredths of the width. */
interface Tick {
  readonly at: number;
  readonly label: string;
}

/** A year of an axis. */
export interface YearTick extends Tick {
  /** Left out where there is little room. */
  readonly isMinor: boolean;
  /** Which side of the label stands at its place: near an edge it would be cut off otherwise. */
  readonly anchor: 'start' | 'middle' | 'end';
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
/** Hundredths of the width that half a year's label takes on a phone. */
const edge = 6;

/** Each year at the middle of its months, or at the edge; months are spread evenly over the width. */
export function yearTicks(months: readonly Day[]): YearTick[] {
  const years = [...Map.groupBy(months, (month) => month.slice(0, 4))];
  const step = years.length > crowded ? 3 : 2;
  let before = 0;
  return years.map(([year, { length }], index) => {
    const at = oneDecimal(((before + length / 2) / months.length) * 100);
    before += length;
    const isMinor = (years.length - 1 - index) % step !== 0;
    if (at < edge) return { at: 0, label: year, isMinor, anchor: 'start' };
    if (at > 100 - edge) return { at: 100, label: year, isMinor, anchor: 'end' };
    return { at, label: year, isMinor, anchor: 'middle' };
  });
}

/** Where each year but the first begins, from 0 to `plotWidth`. */
export const yearLines = (months: readonly Day[]): number[] =>
  months.flatMap((month, index) =>
    index > 0 && month.slice(5, 7) === '01' ? oneDecimal((index / months.length) * plotWidth) : [],
  );

export const oneDecimal = (value: number): number => Math.round(value * 10) / 10;
