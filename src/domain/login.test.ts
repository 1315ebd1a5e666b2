import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aMission, anAuthor, anyDay, anyMission } from '../../test/builders.ts';
import { toDay } from '../schema/day.ts';
import { isActive } from './author-activity.ts';
import { addDays, daysBetween } from './calendar.ts';
import { loginScope } from './login.ts';

const author = anAuthor({ missions: [{ start: '2026-01-01', end: '2026-06-30' }] });

it.each([
  ['2025-12-31', undefined],
  ['2026-01-01', 'full'],
  ['2026-06-30', 'full'],
  ['2026-07-01', 'restricted'],
  ['2026-07-30', 'restricted'],
  ['2026-07-31', undefined],
])('on %s a login is %s', (today, scope) => {
  expect(loginScope(author, toDay(today))).toBe(scope);
});

describe('between two missions', () => {
  const again = anAuthor({ missions: [...author.missions, { start: '2026-12-01', end: '2027-06-30' }] });
  const endless = anAuthor({ missions: [{ start: '2026-12-01' }, ...author.missions] });

  it.each([
    ['2026-07-01', 'restricted'],
    ['2026-07-30', 'restricted'],
    ['2026-07-31', undefined],
    ['2026-11-30', undefined],
    ['2026-12-01', 'full'],
  ])('on %s a login is %s', (today, scope) => {
    for (const member of [again, endless]) expect(loginScope(member, toDay(today))).toBe(scope);
  });

  it('opens nothing before the first mission, whatever missions are to come', () => {
    fc.assert(
      fc.property(fc.array(anyMission, { maxLength: 5 }), anyDay, (missions, today) => {
        const toCome = missions.filter(({ start }) => start > today);
        expect(loginScope({ missions: toCome }, today)).toBeUndefined();
      }),
    );
  });

  it('is full on the days that a mission has, restricted on the 30 that follow one, and closed on all others', () => {
    fc.assert(
      fc.property(fc.array(anyMission, { maxLength: 5 }), anyDay, (missions, today) => {
        const wasActive = (days: number) => isActive({ missions }, addDays(today, -days));
        const since = Array.from({ length: 31 }, (_, days) => days).find(wasActive);
        const expected = since === undefined ? undefined : since === 0 ? 'full' : 'restricted';
        expect(loginScope({ missions }, today)).toBe(expected);
      }),
    );
  });

  it('changes nothing by what a later mission adds after a gap', () => {
    fc.assert(
      fc.property(anyMission, fc.integer({ min: 2, max: 60 }), fc.nat(59), (first, gap, day) => {
        fc.pre(first.end !== undefined && day < gap - 1);
        const { end } = first;
        const next = aMission({ start: addDays(end, gap) });
        const today = addDays(end, day + 1);
        expect(daysBetween(end, today)).toBeLessThan(gap);
        expect(loginScope({ missions: [next, first] }, today)).toBe(loginScope({ missions: [first] }, today));
      }),
    );
  });
});
