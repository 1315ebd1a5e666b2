import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyDay } from '../../test/builders.ts';
import { toDay } from '../schema/day.ts';
import { addDays, daysBetween } from './calendar.ts';
import { isRoomReminderDue, mondayBefore, needsRoom } from './event-room.ts';

describe('the Monday before an event', () => {
  it.each([
    ['2026-12-03', '2026-11-30'],
    ['2026-12-07', '2026-11-30'],
    ['2026-12-08', '2026-12-07'],
    ['2027-01-01', '2026-12-28'],
  ])('of %s is %s', (day, monday) => {
    expect(mondayBefore(toDay(day))).toBe(monday);
  });

  it('is a Monday, one to seven days before', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const monday = mondayBefore(day);
        expect(new Date(monday).getUTCDay()).toBe(1);
        expect(daysBetween(monday, day)).toBeGreaterThanOrEqual(1);
        expect(daysBetween(monday, day)).toBeLessThanOrEqual(7);
      }),
    );
  });

  it('begins what is due until the eve, so that a missed run is caught up', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -20, max: 20 }), (day, shift) => {
        const today = addDays(day, shift);
        const isDue = today >= mondayBefore(day) && shift < 0;
        expect(isRoomReminderDue(day, today)).toBe(isDue);
        if (shift === -1) expect(isDue).toBe(true);
      }),
    );
  });
});

it.each([
  [{}, true],
  [{ place: 'Halle' }, true],
  [{ place: 'Halle', link: 'https://visio.example' }, true],
  [{ link: 'https://visio.example' }, false],
])('a room for %j: %s', (event, expected) => {
  expect(needsRoom({ place: undefined, link: undefined, ...event })).toBe(expected);
});
