import fc from 'fast-check';
import { expect, it } from 'vitest';
import { aMission, anyDay } from '../../test/builders.ts';
import { addDays } from './calendar.ts';
import { departureStepsDue, type DoneDepartureStep } from './departure.ts';
import { nextDepartureLook } from './next-departure-look.ts';
import type { Mission } from '../schema/mission.ts';
import { toDay, type Day } from '../schema/day.ts';

const anyMember = fc.record({
  from: anyDay,
  missions: fc.array(
    fc.record({ after: fc.nat(250), lasts: fc.option(fc.nat(200), { freq: 8, nil: undefined }) }),
    { minLength: 1, maxLength: 4 },
  ),
  hold: fc.option(fc.nat(300), { nil: undefined }),
});

/** Asks until nothing is due; what was asked for, "2026-03-01 reminder-2 mail". */
function doAll(missions: Mission[], done: DoneDepartureStep[], today: Day, heldUntil: Day | undefined) {
  const asked: string[] = [];
  for (;;) {
    const { steps, restores } = departureStepsDue({ missions }, done, today, heldUntil);
    if (steps.length === 0 && restores.length === 0) return asked;
    for (const { step, undoes } of restores) {
      for (const held of undoes) done.splice(done.indexOf(held), 1);
      asked.push(`${today} ${step}`);
    }
    for (const due of steps) {
      done.push({ ...due, on: today });
      asked.push(`${today} ${due.step} ${due.channel}`);
    }
  }
}

it('misses nothing that a look on every day finds', () => {
  fc.assert(
    fc.property(anyMember, ({ from, missions: given, hold }) => {
      const missions = given.map(({ after, lasts }) =>
        aMission({
          start: addDays(from, after),
          end: lasts === undefined ? undefined : addDays(from, after + lasts),
        }),
      );
      const heldUntil = hold === undefined ? undefined : addDays(from, hold);
      const everyDay: string[] = [];
      const onDays: string[] = [];
      const doneEveryDay: DoneDepartureStep[] = [];
      const doneOnDays: DoneDepartureStep[] = [];
      let next: Day | undefined = from;
      for (let count = 0; count < 600; count++) {
        const today = addDays(from, count);
        everyDay.push(...doAll(missions, doneEveryDay, today, heldUntil));
        if (next === undefined || next > today) continue;
        onDays.push(...doAll(missions, doneOnDays, today, heldUntil));
        next = nextDepartureLook({ missions }, doneOnDays, today, heldUntil);
        expect(next === undefined || next > today).toBe(true);
      }
      expect(onDays).toEqual(everyDay);
    }),
    { numRuns: 60 },
  );
});

it('looks at a member whose mission has no end once more only when another begins', () => {
  const author = { missions: [aMission({ start: toDay('2026-01-01'), end: undefined })] };
  expect(nextDepartureLook(author, [], toDay('2026-03-01'))).toBeUndefined();
});
