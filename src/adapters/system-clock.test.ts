import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyDay } from '../../test/builders.ts';
import { isMessageHour } from '../domain/message-hours.ts';
import { parisDay, parisTime } from '../domain/paris-time.ts';
import { toDay } from '../schema/day.ts';
import { systemClock } from './system-clock.ts';

const at = (instant: string) => () => new Date(instant);
const offsetOf = (moment: Date) => parisTime(moment.toISOString())?.offset;

describe('the clock', () => {
  it('goes from a day to the next at midnight in Paris', () => {
    let real = '2026-11-20T22:59:59Z';
    const clock = systemClock(undefined, () => new Date(real));
    expect(clock.today()).toBe('2026-11-20');
    real = '2026-11-20T23:00:00Z';
    expect(clock.today()).toBe('2026-11-21');
    expect(clock.now()).toEqual(new Date(real));
  });

  it('stays on the day that is set, in the hours at which messages leave, and comes back', () => {
    let day: ReturnType<typeof toDay> | undefined = toDay('2027-07-01');
    const clock = systemClock(() => day, at('2026-11-20T11:00:00.000Z'));
    expect(clock.today()).toBe('2027-07-01');
    expect(clock.now()).toEqual(new Date('2027-07-01T11:30:00.000Z'));
    day = undefined;
    expect(clock.today()).toBe('2026-11-20');
  });

  it('never goes back within a real day, and messages may leave at any moment', () => {
    const moments = fc.date({
      min: new Date('2013-07-01'),
      max: new Date('2035-01-01'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(anyDay, moments, fc.nat(86_400_000), (day, real, later) => {
        const clockAt = (moment: Date) =>
          systemClock(
            () => day,
            () => moment,
          );
        const clock = clockAt(real);
        expect(clock.today()).toBe(day);
        expect(parisDay(clock.now())).toBe(day);
        expect(isMessageHour(clock.now())).toBe(true);
        const next = new Date(real.getTime() + later);
        const isSameOffset = offsetOf(real) === offsetOf(next);
        if (parisDay(next) === parisDay(real) && isSameOffset)
          expect(clockAt(next).now().getTime()).toBeGreaterThanOrEqual(clock.now().getTime());
      }),
      { examples: [[toDay('2026-03-29'), new Date('2026-08-01T00:30:00Z'), 0]] },
    );
  });
});
