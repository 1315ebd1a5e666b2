import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toDay } from '../../schema/day.ts';
import { monthsBetween } from '../../domain/calendar.ts';
import { divergingBars } from './diverging-bars.ts';
import { groupedBars, stackedBars } from './row-bars.ts';
import { plotHeight, yearLines, yearTicks } from './scales.ts';
import { spreadOut, stackAreas } from './stacked-areas.ts';

const months = monthsBetween(toDay('2024-11-01'), toDay('2026-02-01'));

describe('a time axis', () => {
  it('names each year in the middle of its months, the last one always', () => {
    expect(yearTicks(months)).toEqual([
      { at: 6.3, label: '2024', isMinor: false, anchor: 'middle' },
      { at: 50, label: '2025', isMinor: true, anchor: 'middle' },
      { at: 93.8, label: '2026', isMinor: false, anchor: 'middle' },
    ]);
  });

  it('keeps the names of years at the edges whole', () => {
    const ticks = yearTicks(monthsBetween(toDay('2024-12-01'), toDay('2026-01-01')));
    expect(ticks.map(({ at, anchor }) => [at, anchor])).toEqual([
      [0, 'start'],
      [50, 'middle'],
      [100, 'end'],
    ]);
  });

  it('draws a line where a year begins', () => {
    expect(yearLines(months)).toEqual([125, 875]);
  });
});

describe('stacked areas', () => {
  it('stand on each other, each month flat', () => {
    const { areas, axis } = stackAreas(
      [
        { key: 'a', label: 'A', values: [1, 2] },
        { key: 'b', label: 'B', values: [3, 2] },
      ],
      String,
    );
    expect(axis.ticks.map(({ label }) => label)).toEqual(['0', '1', '2', '3', '4']);
    expect(areas.map(({ path }) => path)).toEqual([
      'M0,180L500,180L500,120L1000,120L1000,240L500,240L500,240L0,240Z',
      'M0,0L500,0L500,0L1000,0L1000,120L500,120L500,180L0,180Z',
    ]);
    expect(areas.map(({ middle }) => middle)).toEqual([180, 60]);
  });

  it('are drawn inside the plot, whatever the numbers', () => {
    const anySeries = fc.array(fc.array(fc.nat(40_000), { minLength: 3, maxLength: 3 }), { maxLength: 5 });
    fc.assert(
      fc.property(anySeries, (all) => {
        const { areas } = stackAreas(
          all.map((values, index) => ({ key: String(index), label: '', values })),
          String,
        );
        for (const { path } of areas)
          for (const [, y] of path.matchAll(/,(-?[\d.]+)/g)) {
            expect(Number(y)).toBeGreaterThanOrEqual(0);
            expect(Number(y)).toBeLessThanOrEqual(plotHeight);
          }
      }),
    );
  });
});

it('names keep their order and never touch where there is room for all', () => {
  const anyPlaces = fc.array(fc.integer({ min: 0, max: plotHeight }), { maxLength: 8 });
  fc.assert(
    fc.property(anyPlaces, (places) => {
      const moved = spreadOut(places, 20, plotHeight);
      const inOrder = places
        .map((place, index) => ({ place, moved: moved[index] ?? -1 }))
        .toSorted((a, b) => a.moved - b.moved);
      for (const [index, { place, moved: at }] of inOrder.entries()) {
        const next = inOrder[index + 1];
        expect(at).toBeGreaterThanOrEqual(0);
        expect(at).toBeLessThanOrEqual(plotHeight);
        if (next) expect(next.moved - at).toBeGreaterThanOrEqual(20);
        if (next) expect(next.place).toBeGreaterThanOrEqual(place);
      }
    }),
  );
});

it('diverging bars leave from one line, and months without any have none', () => {
  const { up, down, axis } = divergingBars([3, 0], [0, 1], String);
  expect(axis.ticks.map(({ label }) => label)).toEqual(['1', '0', '1', '2', '3']);
  expect(up).toBe('M0,180V0h400V180z');
  expect(down).toBe('M500,180V240h400V180z');
});

describe('bars of rows', () => {
  it('stacked, take the width of the longest row', () => {
    expect(
      stackedBars([
        [1, 3],
        [2, 0],
      ]),
    ).toEqual([
      [
        { series: 0, from: 0, width: 25 },
        { series: 1, from: 25, width: 75 },
      ],
      [{ series: 0, from: 0, width: 50 }],
    ]);
  });

  it('grouped, share one scale', () => {
    expect(groupedBars([[1, 4]])).toEqual([
      [
        { series: 0, from: 0, width: 25 },
        { series: 1, from: 0, width: 100 },
      ],
    ]);
  });
});
