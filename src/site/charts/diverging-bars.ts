import { oneDecimal, plotWidth, valueAxis, type ValueAxis } from './scales.ts';

export interface DivergingBars {
  /** The `d` of the bars above the line, and of those below it. */
  readonly up: string;
  readonly down: string;
  readonly axis: ValueAxis;
}

const share = 0.8;

/** One bar a month above a line at 0 and one below it; all months are as wide. */
export function divergingBars(
  up: readonly number[],
  down: readonly number[],
  write: (value: number) => string,
): DivergingBars {
  const axis = valueAxis(-Math.max(0, ...down), Math.max(0, ...up), write);
  const width = plotWidth / Math.max(1, up.length);
  const zero = oneDecimal(axis.y(0));
  const bars = (values: readonly number[]) =>
    values
      .map((value, index) =>
        value === 0
          ? ''
          : `M${oneDecimal(index * width)},${zero}V${oneDecimal(axis.y(value))}h${oneDecimal(width * share)}V${zero}z`,
      )
      .join('');
  return { axis, up: bars(up), down: bars(down.map((value) => -value)) };
}
