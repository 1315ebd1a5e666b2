import fc from 'fast-check';
import { expect, it } from 'vitest';
import { anAuthor, anyDay, anyMission } from '../../test/builders.ts';
import { toDay } from '../schema/day.ts';
import { isActive } from './author-activity.ts';
import { addDays } from './calendar.ts';
import { daysInMission, staysOf } from './length-of-stay.ts';

it('counts each day on which a mission ran once', () => {
  const nearMissions = fc.array(
    fc.tuple(fc.nat(60), fc.nat(30)).map(([from, length]) => ({
      start: addDays(toDay('2026-01-01'), from),
      end: addDays(toDay('2026-01-01'), from + length),
    })),
    { maxLength: 4 },
  );
  fc.assert(
    fc.property(nearMissions, fc.nat(100), (missions, after) => {
      const author = anAuthor({ missions });
      const days = Array.from({ length: after + 1 }, (_, index) => addDays(toDay('2026-01-01'), index));
      expect(daysInMission(author, addDays(toDay('2026-01-01'), after))).toBe(
        days.filter((day) => isActive(author, day)).length,
      );
    }),
  );
});

it('tells those who left from those who are there, and leaves out those to come', () => {
  fc.assert(
    fc.property(
      fc.array(anyMission.map((mission) => anAuthor({ missions: [mission] }))),
      anyDay,
      (authors, today) => {
        const stays = staysOf(authors, today);
        expect(stays.active.length).toBe(authors.filter((author) => isActive(author, today)).length);
        expect(stays.left.length).toBe(
          authors.filter(({ missions: [mission] }) => mission?.end !== undefined && mission.end < today)
            .length,
        );
      },
    ),
  );
});

it('has no median of nobody', () => {
  expect(staysOf([], toDay('2026-11-20'))).toEqual({
    active: [],
    left: [],
    medianActive: undefined,
    medianLeft: undefined,
  });
});
