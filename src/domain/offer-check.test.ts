import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anEntry, anyDay } from '../../test/builders.ts';
import { toDay, type Day } from '../schema/day.ts';
import { jobSchema } from '../schema/job.ts';
import { addDays, daysBetween } from './calendar.ts';
import { isOfferToCheck, lastCheck, type OfferCheck } from './offer-check.ts';

const offer = (published: Day, given: object = {}) =>
  anEntry(`${published}-dev`, jobSchema.parse({ open: true, ...given }));

describe('an offer is asked about', () => {
  const published = toDay('2026-10-01');
  it.each([
    ['on its 45th day', '2026-11-15', {}, {}, false],
    ['the day after', '2026-11-16', {}, {}, true],
    ['once it is closed', '2026-11-16', { open: false }, {}, false],
    ['after its depublication', '2026-11-16', { depublication_date: '2026-11-16' }, {}, false],
    ['44 days after it was asked about', '2026-12-30', {}, { askedOn: '2026-11-16' }, false],
    ['45 days after it was asked about', '2026-12-31', {}, { askedOn: '2026-11-16' }, true],
    ['44 days after it was kept', '2027-01-03', {}, { askedOn: '2026-11-16', keptOn: '2026-11-20' }, false],
    ['45 days after it was kept', '2027-01-04', {}, { askedOn: '2026-11-16', keptOn: '2026-11-20' }, true],
    ['asked again, 44 days after', '2027-02-16', {}, { askedOn: '2027-01-04', keptOn: '2026-11-20' }, false],
  ])('%s', (_, today, given, check, expected) => {
    expect(isOfferToCheck(offer(published, given), check as Omit<OfferCheck, 'offer'>, toDay(today))).toBe(
      expected,
    );
  });

  it('at most once in 45 days, whichever days the job runs and whoever keeps it', () => {
    fc.assert(
      fc.property(anyDay, fc.array(fc.boolean(), { maxLength: 300 }), fc.nat(300), (day, runs, keptAfter) => {
        const job = offer(day);
        let check: Omit<OfferCheck, 'offer'> = {};
        const asked: Day[] = [];
        for (const [index, isRun] of runs.entries()) {
          const today = addDays(day, index);
          if (isRun && isOfferToCheck(job, check, today)) {
            asked.push(today);
            check = { ...check, askedOn: today };
          }
          if (index === keptAfter) check = { ...check, keptOn: today };
        }
        const [first = addDays(day, 46)] = asked;
        expect(daysBetween(day, first)).toBeGreaterThan(45);
        for (const [index, one] of asked.entries())
          if (index > 0) expect(daysBetween(asked[index - 1] ?? one, one)).toBeGreaterThanOrEqual(45);
      }),
    );
  });
});

it('the last check is the later of the two days', () => {
  const [early, late] = [toDay('2026-11-01'), toDay('2026-11-02')];
  expect(lastCheck({})).toBeUndefined();
  expect(lastCheck({ askedOn: early })).toBe(early);
  expect(lastCheck({ keptOn: early })).toBe(early);
  expect(lastCheck({ askedOn: early, keptOn: late })).toBe(late);
  expect(lastCheck({ askedOn: late, keptOn: early })).toBe(late);
});
