import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyDay, anyMission, aMission } from '../../test/builders.ts';
import { toDay } from '../schema/day.ts';
import { addDays } from './calendar.ts';
import { hasEnded, isRunning, isToCome } from './mission.ts';

describe('a mission', () => {
  const mission = aMission({ start: '2024-02-29', end: '2024-03-31' });

  it.each([
    ['2024-02-28', 'to come'],
    ['2024-02-29', 'running'],
    ['2024-03-31', 'running'],
    ['2024-04-01', 'ended'],
  ])('is, on %s, %s', (day, state) => {
    const today = toDay(day);
    const states = {
      'to come': isToCome(mission, today),
      running: isRunning(mission, today),
      ended: hasEnded(mission, today),
    };
    expect(Object.entries(states).filter(([, holds]) => holds)).toEqual([[state, true]]);
  });

  it('runs on without an end', () => {
    expect(isRunning(aMission({ start: '2013-07-01' }), toDay('2035-01-01'))).toBe(true);
  });

  it('is in one state only, every day', () => {
    fc.assert(
      fc.property(anyMission, anyDay, (any, today) => {
        const states = [isToCome(any, today), isRunning(any, today), hasEnded(any, today)];
        expect(states.filter(Boolean)).toHaveLength(1);
      }),
    );
  });

  it('runs on its first and its last day, and neither the day before nor the day after', () => {
    fc.assert(
      fc.property(anyMission, (any) => {
        expect(isRunning(any, any.start)).toBe(true);
        expect(isRunning(any, addDays(any.start, -1))).toBe(false);
        if (any.end === undefined) return;
        expect(isRunning(any, any.end)).toBe(true);
        expect(isRunning(any, addDays(any.end, 1))).toBe(false);
      }),
    );
  });
});
