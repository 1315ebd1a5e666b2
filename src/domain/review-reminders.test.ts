import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyDay } from '../../test/builders.ts';
import { toDay } from '../schema/day.ts';
import { addDays } from './calendar.ts';
import { isFrenchHoliday } from './french-calendar.ts';
import { reviewReminderDue, type ReviewReminder } from './review-reminders.ts';
import { addWorkingDays } from './working-days.ts';

describe('the reminders of a review', () => {
  it.each([
    // A Monday, then the days of its week.
    ['2026-11-16', '2026-11-18', undefined],
    ['2026-11-16', '2026-11-19', 2],
    // A Friday before a long weekend, 1 May.
    ['2026-04-30', '2026-05-05', undefined],
    ['2026-04-30', '2026-05-06', 2],
  ])('of one that waits since %s, on %s: %s', (since, today, days) => {
    expect(reviewReminderDue(toDay(since), toDay(today), [], isFrenchHoliday)?.afterDays).toBe(days);
  });

  it('come each once, in their order, one a day, on any run pattern', () => {
    fc.assert(
      fc.property(anyDay, fc.uniqueArray(fc.nat(40)), (since, runs) => {
        const sent: ReviewReminder[] = [];
        for (const run of runs.toSorted((one, other) => one - other)) {
          const due = reviewReminderDue(since, addDays(since, run), sent, isFrenchHoliday);
          if (!due) continue;
          expect(sent).not.toContain(due);
          expect(addWorkingDays(since, due.afterDays, isFrenchHoliday) < addDays(since, run)).toBe(true);
          sent.push(due);
        }
        const days = sent.map(({ afterDays }) => afterDays);
        expect(days).toEqual(days.toSorted((one, other) => one - other));
      }),
    );
  });

  it('end with the word to the team', () => {
    fc.assert(
      fc.property(anyDay, (since) => {
        const sent: ReviewReminder[] = [];
        for (let day = 0; day < 30; day++) {
          const due = reviewReminderDue(since, addDays(since, day), sent, isFrenchHoliday);
          if (due) sent.push(due);
        }
        expect(sent.map(({ afterDays }) => afterDays)).toEqual([2, 5, 6]);
      }),
    );
  });
});
