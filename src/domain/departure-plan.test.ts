import fc from 'fast-check';
import { expect, it } from 'vitest';
import { aMission, anyDay } from '../../test/builders.ts';
import { addDays } from './calendar.ts';
import { departurePlan } from './departure-plan.ts';
import { playDeparture } from './play-departure.testing.ts';

it('is what runs on every day would do', () => {
  fc.assert(
    fc.property(
      anyDay,
      fc.nat(60),
      fc.nat(120),
      fc.option(fc.nat(60), { nil: undefined }),
      (today, left, days, hold) => {
        const author = { missions: [aMission({ start: addDays(today, -400), end: addDays(today, left) })] };
        const heldUntil = hold === undefined ? undefined : addDays(today, hold);
        const runs = Array.from({ length: days + 1 }, (_, count) => ({
          author,
          today: addDays(today, count),
          heldUntil,
        }));
        const planned = departurePlan(author, [], today, days, heldUntil);
        const { done } = playDeparture(runs, today);
        expect(planned.map(({ day, step, channel }) => `${day} ${step} ${channel}`)).toEqual(
          done.map(({ on, step, channel }) => `${on} ${step} ${channel}`),
        );
      },
    ),
  );
});
