import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anEntry, anyDay, aStartup } from '../../test/builders.ts';
import { toDay } from '../schema/day.ts';
import { jobSchema } from '../schema/job.ts';
import { addMonths } from './calendar.ts';
import { isFrenchHoliday } from './french-calendar.ts';
import { isLongOpen, phaseDoubt, quarterOf } from './startup-check.ts';
import { isWorkingDay } from './working-days.ts';

const today = toDay('2026-11-21');

describe('the doubt about a phase', () => {
  it.each([
    [{ name: 'construction', start: '2026-05-21', end: '2027-01-01' }, 'unchanged'],
    [{ name: 'construction', start: '2026-05-22', end: '2027-01-01' }, undefined],
    [{ name: 'construction', start: '2026-11-01' }, 'no-end'],
    [{ name: 'acceleration', start: '2026-10-01', end: '2026-11-20' }, 'ended'],
    [{ name: 'acceleration', start: '2026-10-01', end: '2026-11-21' }, undefined],
    [{ name: 'abandon', start: '2020-01-01' }, undefined],
    [{ name: 'opere', start: '2020-01-01', end: '2030-01-01' }, 'unchanged'],
  ])('%j: %s', (phase, doubt) => {
    expect(
      phaseDoubt(aStartup({ phases: [{ name: 'investigation', start: '2019-01-01' }, phase] }), today),
    ).toBe(doubt);
  });
});

it.each([
  ['2026-10-06-x', {}, true],
  ['2026-10-07-x', {}, false],
  ['2026-10-06-x', { open: false }, false],
  ['2026-10-06-x', { depublication_date: '2026-11-21' }, false],
  ['sans-date', {}, false],
])('the offer %s %j is open for long: %s', (id, given, isLong) => {
  expect(isLongOpen(anEntry(id, jobSchema.parse({ open: true, ...given })), today)).toBe(isLong);
});

it('a quarter begins before its first working day, which is a week away at most', () => {
  fc.assert(
    fc.property(anyDay, (day) => {
      const { first, firstWorking } = quarterOf(day, isFrenchHoliday);
      expect(first.slice(5)).toMatch(/^(?:01|04|07|10)-01$/);
      expect(first <= day && day < addMonths(first, 3)).toBe(true);
      expect(isWorkingDay(firstWorking, isFrenchHoliday)).toBe(true);
      expect(
        firstWorking >= first &&
          firstWorking.slice(0, 8) === first.slice(0, 8) &&
          firstWorking.slice(8) <= '07',
      ).toBe(true);
    }),
  );
});
