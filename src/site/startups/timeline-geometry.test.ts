import fc from 'fast-check';
import { expect, it } from 'vitest';
import { anyDay, aStartup } from '../../../test/builders.ts';
import { phaseTimeline } from '../../domain/phase-timeline.ts';
import { toDay } from '../../schema/day.ts';
import { timelineGeometry } from './timeline-geometry.ts';

const today = toDay('2026-11-20');

const placed = (phases: object[], events: object[] = []) => {
  const timeline = phaseTimeline(aStartup({ phases, events }), today);
  if (!timeline) throw new Error('There is nothing to draw.');
  return timelineGeometry(timeline, today);
};

it('places phases in proportion to their days', () => {
  const { stretches, ticks } = placed([
    { name: 'investigation', start: '2022-11-20', end: '2024-11-20' },
    { name: 'construction', start: '2024-11-20' },
  ]);
  expect(stretches.map(({ x, width }) => [Math.round(x), Math.round(width)])).toEqual([
    [0, 50],
    [50, 50],
  ]);
  expect(ticks.map(({ day }) => day)).toEqual(['2023-01-01', '2024-01-01', '2025-01-01', '2026-01-01']);
});

it('draws nothing outside, lets a label of 60 % of the width fit, and leaves room between the ticks', () => {
  const anyPhase = fc.record({
    name: fc.constantFrom('investigation', 'construction'),
    start: anyDay,
    end: fc.option(anyDay, { nil: undefined }),
  });
  fc.assert(
    fc.property(fc.array(anyPhase, { minLength: 1, maxLength: 10 }), fc.array(anyDay), (phases, days) => {
      const { stretches, marks, ticks } = placed(
        phases,
        days.map((date) => ({ name: 'other', date })),
      );
      for (const { x, width, label } of stretches) {
        expect(x).toBeGreaterThanOrEqual(0);
        expect(width).toBeGreaterThanOrEqual(1);
        expect(x + width).toBeLessThanOrEqual(100.01);
        const left = label.x - { start: 0, middle: 30, end: 60 }[label.anchor];
        expect(left).toBeGreaterThanOrEqual(0);
        expect(left + 60).toBeLessThanOrEqual(100.01);
      }
      for (const { x } of marks) expect(x >= 0 && x <= 100).toBe(true);
      expect(ticks.length).toBeLessThanOrEqual(9);
    }),
  );
});
