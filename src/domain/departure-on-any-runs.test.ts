import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aMission, anyDay } from '../../test/builders.ts';
import { addDays, daysBetween } from './calendar.ts';
import { departureStep } from './departure-steps.ts';
import { departureDay, departureStepsDue, type DoneDepartureStep } from './departure.ts';
import { playDeparture, type DepartureRun } from './play-departure.testing.ts';

describe('any departure, on any pattern of runs, extensions and holds', () => {
  const anyRuns = fc
    .record({
      length: fc.nat(400),
      changes: fc.array(fc.record({ day: fc.nat(300), by: fc.integer({ min: -40, max: 200 }) }), {
        maxLength: 4,
      }),
      days: fc.uniqueArray(fc.nat(400), { maxLength: 80 }),
      hold: fc.option(fc.nat(300), { nil: undefined }),
      start: anyDay,
    })
    .map(({ length, changes, days, hold, start }) =>
      days
        .toSorted((one, two) => one - two)
        .map((day): DepartureRun => {
          const known = changes.filter((change) => change.day <= day);
          const last = Math.max(
            0,
            known.reduce((sum, { by }) => sum + by, length),
          );
          return {
            author: { missions: [aMission({ start, end: addDays(start, last) })] },
            today: addDays(start, day),
            heldUntil: hold === undefined ? undefined : addDays(start, hold),
          };
        }),
    );

  it('does nothing before its day, nothing twice, and closes nothing while a mission runs or a hold lasts', () => {
    fc.assert(
      fc.property(anyRuns, (runs) => {
        let done: DoneDepartureStep[] = [];
        for (const { author, today, heldUntil } of runs) {
          const { steps, restores } = departureStepsDue(author, done, today, heldUntil);
          const last = departureDay(author, today);
          for (const { end: of, step, channel } of steps) {
            const kind = departureStep(step).kind;
            expect(of).toBe(last);
            expect(done.filter((d) => d.end === of && d.step === step && d.channel === channel)).toEqual([]);
            if (last !== undefined) expect(kind === 'reminder' ? last >= today : last < today).toBe(true);
            if (kind === 'closure' && heldUntil !== undefined) expect(today > heldUntil).toBe(true);
          }
          if (last !== undefined && last < today) expect(restores).toEqual([]);
          done = done.filter((held) => !restores.some(({ undoes }) => undoes.includes(held)));
          done.push(...steps.map((step) => ({ ...step, on: today })));
        }
      }),
    );
  });

  it('is closed, or open, as its day asks after any run that no hold keeps back', () => {
    fc.assert(
      fc.property(anyRuns, (runs) => {
        const last = runs.at(-1);
        fc.pre(last !== undefined);
        const { done } = playDeparture(runs, last.today);
        const holds = (name: string) => done.some(({ step, end: of }) => step === name && of < last.today);
        const leave = departureDay(last.author, last.today) ?? last.today;
        const since = daysBetween(leave, last.today);
        if (since <= 0) expect(holds('suspend-mailbox') || holds('move-to-alumni')).toBe(false);
        else if (last.heldUntil === undefined || last.today > last.heldUntil) {
          expect(holds('suspend-mailbox') && holds('leave-github')).toBe(true);
          if (since >= 3) expect(holds('move-to-alumni')).toBe(true);
          if (since >= 90) expect(holds('deactivate-chat')).toBe(true);
        }
      }),
    );
  });
});
