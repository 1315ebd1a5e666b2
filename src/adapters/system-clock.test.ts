import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyDay } from '../../test/builders.ts';
import { parisTime } from '../domain/paris-time.ts';
import { toDay } from '../schema/day.ts';
import { systemClock } from './system-clock.ts';

const at = (instant: string) => () => new Date(instant);
const hourOf = (moment: Date) => parisTime(moment.toISOString())?.time;

describe('the clock', () => {
  it('goes from a day to the next at midnight in Paris', () => {
    let real = '2026-11-20T22:59:59Z';
    const clock = systemClock(undefined, () => new Date(real));
    expect(clock.today()).toBe('2026-11-20');
    real = '2026-11-20T23:00:00Z';
    expect(clock.today()).toBe('2026-11-21');
    expect(clock.now()).toEqual(new Date(real));
  });

  it('stays on the day that is set, at the real hour, and comes back', () => {
    let day: ReturnType<typeof toDay> | undefined = toDay('2027-07-01');
    const clock = systemClock(() => day, at('2026-11-20T22:30:15.250Z'));
    expect(clock.today()).toBe('2027-07-01');
    expect(clock.now()).toEqual(new Date('2027-07-01T21:30:15.250Z'));
    day = undefined;
    expect(clock.today()).toBe('2026-11-20');
  });

  it('is on the set day at any moment, at the hour of Paris unless that day skips it', () => {
    const moments = fc.date({
      min: new Date('2013-07-01'),
      max: new Date('2035-01-01'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(anyDay, moments, (day, real) => {
        const clock = systemClock(
          () => day,
          () => real,
        );
        expect(clock.today()).toBe(day);
        if (hourOf(real)?.startsWith('02') !== true) expect(hourOf(clock.now())).toBe(hourOf(real));
      }),
      { examples: [[toDay('2026-03-29'), new Date('2026-08-01T00:30:00Z')]] },
    );
  });
});
