import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aMission, anAuthor, anyDay, anyMission } from '../../test/builders.ts';
import { toDay } from '../schema/day.ts';
import { activityOf, firstDay, isActive, lastDay, runningMissions } from './author-activity.ts';
import { addDays } from './calendar.ts';

const author = (missions: object[]) => anAuthor({ missions });

describe('a member', () => {
  it('is active when any mission runs, whatever their order', () => {
    const outOfOrder = author([
      { start: '2026-01-01', end: '2026-12-31' },
      { start: '2020-01-01', end: '2020-12-31' },
    ]);
    expect(isActive(outOfOrder, toDay('2026-06-01'))).toBe(true);
    expect(lastDay(outOfOrder)).toBe('2026-12-31');
    expect(firstDay(outOfOrder)).toBe('2020-01-01');
  });

  it('goes on without a day off when missions touch, and counts once when they overlap', () => {
    const touching = author([
      { start: '2026-01-01', end: '2026-03-29' },
      { start: '2026-03-30', end: '2026-06-30' },
    ]);
    for (const day of ['2026-03-29', '2026-03-30']) expect(activityOf(touching, toDay(day))).toBe('active');
    const overlapping = author([
      { start: '2026-01-01', end: '2026-06-30' },
      { start: '2026-03-01', end: '2026-12-31' },
    ]);
    expect(runningMissions(overlapping, toDay('2026-04-01'))).toHaveLength(2);
    expect(activityOf(overlapping, toDay('2026-07-01'))).toBe('active');
  });

  it('is to come between two missions, and alumni after the last', () => {
    const back = author([
      { start: '2024-01-01', end: '2024-06-30' },
      { start: '2026-01-01', end: '2026-06-30' },
    ]);
    expect(activityOf(back, toDay('2025-01-01'))).toBe('to-come');
    expect(activityOf(back, toDay('2026-07-01'))).toBe('alumni');
  });

  it('has no last day when a mission has no end, or without a mission', () => {
    expect(lastDay({ missions: [aMission({ end: '2026-01-31' }), aMission()] })).toBeUndefined();
    expect(lastDay({ missions: [] })).toBeUndefined();
    expect(activityOf({ missions: [] }, toDay('2026-01-01'))).toBe('alumni');
  });

  it('is active exactly when the days of a mission hold today, and never after the last day', () => {
    fc.assert(
      fc.property(fc.array(anyMission, { maxLength: 5 }), anyDay, (missions, today) => {
        const expected = missions.some(({ start, end }) => start <= today && (end ?? today) >= today);
        expect(isActive({ missions }, today)).toBe(expected);
        const last = lastDay({ missions });
        if (last !== undefined) expect(activityOf({ missions }, addDays(last, 1))).toBe('alumni');
      }),
    );
  });

  it('stays the same member when her missions are written in another order', () => {
    fc.assert(
      fc.property(fc.array(anyMission, { maxLength: 5 }), anyDay, (missions, today) => {
        const reversed = { missions: missions.toReversed() };
        expect(activityOf(reversed, today)).toBe(activityOf({ missions }, today));
        expect(firstDay(reversed)).toBe(firstDay({ missions }));
        expect(lastDay(reversed)).toBe(lastDay({ missions }));
      }),
    );
  });
});
