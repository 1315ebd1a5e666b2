import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyDay } from '../../test/builders.ts';
import { toDay } from '../schema/day.ts';
import { reminderDays, reminderDue, type ReminderDay } from './arrival-reminders.ts';
import { addDays } from './calendar.ts';

const opened = toDay('2026-11-20');
const after = (days: number) => addDays(opened, days);

interface Sent {
  readonly reminder: ReminderDay;
  readonly on: number;
}

/** The reminders that runs send, each some days after the opening. */
function sentBy(runs: readonly number[], first = opened): Sent[] {
  const sent: Sent[] = [];
  for (const run of runs) {
    const reminder = reminderDue(
      first,
      addDays(first, run),
      sent.map((one) => one.reminder),
    );
    if (reminder !== undefined) sent.push({ reminder, on: run });
  }
  return sent;
}

/** Runs in the order of time, several on some days and none on others. */
const anyRuns = fc.array(fc.nat(40), { maxLength: 60 }).map((runs) => runs.toSorted((one, two) => one - two));

describe('the reminders of a proposal that waits', () => {
  it('are due on days 1, 2, 3, 5 and 7', () => {
    expect(sentBy(Array.from({ length: 30 }, (_, day) => day)).map(({ on }) => on)).toEqual([
      ...reminderDays,
    ]);
  });

  it('catch up a missed day, the latest one only', () => {
    expect(sentBy([0, 1, 4, 4, 5])).toEqual([
      { reminder: 1, on: 1 },
      { reminder: 3, on: 4 },
      { reminder: 5, on: 5 },
    ]);
    expect(sentBy([200, 201])).toEqual([{ reminder: 7, on: 200 }]);
  });

  it('have no reminder on the day of the opening, nor before', () => {
    expect(reminderDue(opened, opened)).toBeUndefined();
    expect(reminderDue(opened, after(-1))).toBeUndefined();
  });

  it('on any run pattern: none twice, none before its day, one a day at most, and the last when all is over', () => {
    fc.assert(
      fc.property(anyDay, anyRuns, (first, runs) => {
        const sent = sentBy(runs, first);
        expect(new Set(sent.map(({ reminder }) => reminder)).size).toBe(sent.length);
        expect(new Set(sent.map(({ on }) => on)).size).toBe(sent.length);
        for (const { reminder, on } of sent) expect(on).toBeGreaterThanOrEqual(reminder);
        expect(sent.some(({ reminder }) => reminder === 7)).toBe(runs.some((run) => run >= 7));
      }),
    );
  });

  it('of a run on each of some days, send what is reached and not yet sent', () => {
    fc.assert(
      fc.property(anyRuns, (runs) => {
        const reached = runs.map((run) => reminderDays.findLast((day) => day <= run));
        expect(sentBy(runs).map(({ reminder }) => reminder)).toEqual([
          ...new Set(reached.filter((day) => day !== undefined)),
        ]);
      }),
    );
  });
});
