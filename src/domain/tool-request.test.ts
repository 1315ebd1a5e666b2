import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anAuthor } from '../../test/builders.ts';
import { toDay } from '../schema/day.ts';
import { toolRequestEnds } from '../schema/tool-request.ts';
import { addDays, daysBetween } from './calendar.ts';
import { endDue, lastDayOfAccess, toolReminderReached, toolRequestState } from './tool-request.ts';

const today = toDay('2026-11-20');
const within = (least: number, most: number) =>
  fc.integer({ min: least, max: most }).map((days) => addDays(today, days));
const ending = (end?: string) => anAuthor({ missions: [{ start: '2020-01-01', end, status: 'admin' }] });

describe('where a request stands', () => {
  it('waits, then is granted, and says why it ended whatever was decided', () => {
    expect(toolRequestState({})).toBe('waiting');
    expect(toolRequestState({ decision: 'granted' })).toBe('granted');
    for (const endedBecause of toolRequestEnds)
      for (const decision of ['granted', 'refused', undefined] as const)
        expect(toolRequestState({ decision, endedBecause })).toBe(endedBecause);
  });
});

describe('the end of an access', () => {
  it('comes as many days after the decision as the tool says, or with the mission alone', () => {
    expect(lastDayOfAccess({ days: undefined }, today)).toBeUndefined();
    expect(lastDayOfAccess({ days: 30 }, today)).toBe('2026-12-20');
  });

  it('lasts through its last day and through the mission’s, and not a day more', () => {
    fc.assert(
      fc.property(within(-40, 40), within(-40, 40), (until, end) => {
        const due = endDue({ until }, ending(end), today);
        if (end < today) expect(due).toBe('mission-ended');
        else expect(due).toBe(until < today ? 'expired' : undefined);
      }),
    );
  });

  it('never comes by itself without a last day, while a mission runs', () => {
    fc.assert(
      fc.property(within(0, 4000), (day) => {
        expect(endDue({}, ending(), day)).toBeUndefined();
        expect(endDue({}, ending(day), today)).toBeUndefined();
      }),
    );
  });

  it('comes when there is a gap between two missions', () => {
    const author = anAuthor({
      missions: [
        { start: '2026-01-01', end: '2026-11-19', status: 'admin' },
        { start: '2026-11-21', status: 'admin' },
      ],
    });
    expect(endDue({}, author, today)).toBe('mission-ended');
  });

  it('once come, stays, as long as the mission does not run again', () => {
    fc.assert(
      fc.property(within(-40, 40), within(0, 40), (until, later) => {
        if (endDue({ until }, ending(), today) === 'expired')
          expect(endDue({ until }, ending(), later)).toBe('expired');
      }),
    );
  });
});

describe('the reminders of a request', () => {
  it('are those of the 3rd and of the 7th day, and a missed one is replaced', () => {
    fc.assert(
      fc.property(within(-60, 0), (asked) => {
        const days = daysBetween(asked, today);
        expect(toolReminderReached(asked, today)).toBe(days >= 7 ? 7 : days >= 3 ? 3 : undefined);
      }),
    );
  });
});
