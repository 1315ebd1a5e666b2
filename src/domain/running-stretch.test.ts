import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aMission, anyDay, anyMission } from '../../test/builders.ts';
import { toDay } from '../schema/day.ts';
import { activityOf, isActive } from './author-activity.ts';
import { addDays } from './calendar.ts';
import { lastRunningStretch } from './running-stretch.ts';

const stretchOf = (periods: readonly (readonly [string, string?])[], today: string) =>
  lastRunningStretch(
    { missions: periods.map(([start, end]) => aMission({ start, ...(end === undefined ? {} : { end }) })) },
    toDay(today),
  );

describe('the last running stretch', () => {
  it('joins missions that overlap or touch, in any order, those to come included', () => {
    expect(
      stretchOf(
        [
          ['2026-07-01', '2026-09-30'],
          ['2026-01-01', '2026-06-30'],
          ['2026-02-01', '2026-03-31'],
        ],
        '2026-06-01',
      ),
    ).toEqual({ start: '2026-01-01', end: '2026-09-30' });
  });

  it('ends before a gap, until the next mission begins', () => {
    const withGap = [
      ['2026-01-01', '2026-05-31'],
      ['2026-06-02', '2026-12-31'],
    ] as const;
    for (const today of ['2026-05-31', '2026-06-01'])
      expect(stretchOf(withGap, today)?.end).toBe('2026-05-31');
    expect(stretchOf(withGap, '2026-06-02')).toEqual({ start: '2026-06-02', end: '2026-12-31' });
  });

  it('has no end where a mission has none, and is not there before the first mission', () => {
    expect(stretchOf([['2026-01-01', '2026-05-31'], ['2026-05-01']], '2026-02-01')).toEqual({
      start: '2026-01-01',
      end: undefined,
    });
    expect(stretchOf([['2026-01-01']], '2025-12-31')).toBeUndefined();
    expect(stretchOf([], '2026-01-01')).toBeUndefined();
  });

  it('knows no day after the last of all', () => {
    const forLife = [
      ['2026-01-01', '9999-12-31'],
      ['2026-02-01', '2026-03-01'],
    ] as const;
    expect(stretchOf(forLife, '2026-04-01')).toEqual({ start: '2026-01-01', end: '9999-12-31' });
  });

  it('leaves out a mission that ends before it begins', () => {
    const reversed = ['2026-03-01', '2026-01-01'] as const;
    expect(stretchOf([reversed], '2026-04-01')).toBeUndefined();
    expect(stretchOf([['2026-01-01', '2026-01-31'], reversed], '2026-04-01')?.end).toBe('2026-01-31');
  });

  it('holds today exactly when the member is active, and she is not the day before nor the day after', () => {
    fc.assert(
      fc.property(fc.array(anyMission, { maxLength: 5 }), anyDay, (missions, today) => {
        const stretch = lastRunningStretch({ missions }, today);
        const active = isActive({ missions }, today);
        expect(stretch !== undefined && (stretch.end ?? today) >= today).toBe(active);
        if (stretch === undefined) {
          expect(missions.every(({ start }) => start > today)).toBe(true);
          return;
        }
        expect(isActive({ missions }, addDays(stretch.start, -1))).toBe(false);
        if (stretch.end === undefined) return;
        expect(isActive({ missions }, stretch.end)).toBe(true);
        expect(activityOf({ missions }, addDays(stretch.end, 1))).not.toBe('active');
      }),
    );
  });
});
