import { area, stack } from 'd3-shape';
import { plotWidth, valueAxis, type ValueAxis } from './scales.ts';

/** One value a month of something. */
export interface Series {
  readonly key: string;
  readonly label: string;
  readonly values: readonly number[];
}

/** A series as it is drawn, and where its name goes. */
interface Area {
  readonly series: Series;
  /** The `d` of its path. */
  readonly path: string;
  /** Pixels from the top to the middle of its last value. */
  readonly middle: number;
}

export interface StackedAreas {
  readonly areas: readonly Area[];
  readonly axis: ValueAxis;
}

/**
 * Series on top of each other, the first at the bottom. Each month is as wide as the others, and flat: a value holds
 * from the first day of its month to the next.
 */
export function stackAreas(series: readonly Series[], write: (value: number) => string): StackedAreas {
  const count = series[0]?.values.length ?? 0;
  const months = Array.from({ length: count }, (_, index) => index);
  const layers = stack<number, Series>()
    .keys(series)
    .value((month, { values }) => values[month] ?? 0)(months);
  const axis = valueAxis(0, Math.max(0, ...layers.flatMap((layer) => layer.map(([, top]) => top))), write);
  const x = (index: number) => (index / Math.max(1, count)) * plotWidth;
  const draw = area<[number, number, number]>()
    .x(([at]) => x(at))
    .y0(([, bottom]) => axis.y(bottom))
    .y1(([, , top]) => axis.y(top))
    .digits(1);
  return {
    axis,
    areas: layers.map((layer) => {
      const corners = layer.flatMap(([bottom, top], index): [number, number, number][] => [
        [index, bottom, top],
        [index + 1, bottom, top],
      ]);
      const [bottom = 0, top = 0] = layer.at(-1) ?? [];
      return { series: layer.key, path: draw(corners) ?? '', middle: axis.y((bottom + top) / 2) };
    }),
  };
}

/**
 * Moves places that stand closer than `gap` apart, as little as their order allows, so that a line of text fits at
 * each, and none goes below `lowest`. Places and `lowest` are pixels from the top; the order is kept.
 */
export function spreadOut(places: readonly number[], gap: number, lowest: number): number[] {
  const order = places.map((place, index) => ({ place, index })).toSorted((a, b) => b.place - a.place);
  const moved: number[] = [];
  let limit = lowest;
  for (const { place, index } of order) {
    moved[index] = Math.min(place, limit);
    limit = moved[index] - gap;
  }
  // What was pushed above the top pushes back down those below it.
  let floor = 0;
  for (const { index } of order.toReversed()) {
    moved[index] = Math.max(moved[index] ?? 0, floor);
    floor = moved[index] + gap;
  }
  return moved;
}
