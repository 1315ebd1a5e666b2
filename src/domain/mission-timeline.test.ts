import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toDay } from '../schema/day.ts';
import type { Mission } from '../schema/mission.ts';
import { addDays } from './calendar.ts';
import { missionTimeline } from './mission-timeline.ts';

const mission = (start: string, end?: string): Mission => ({
  start: toDay(start),
  end: end === undefined ? undefined : toDay(end),
  status: undefined,
  employer: undefined,
  startups: [],
});

describe('a timeline of missions', () => {
  it('holds together what overlaps or goes on the next day, the last first', () => {
    const missions = [
      mission('2017-01-01', '2017-12-31'),
      mission('2020-01-01', '2020-06-30'),
      mission('2020-07-01'),
      mission('2020-03-01', '2020-04-01'),
    ];
    expect(
      missionTimeline({ missions }).map(({ start, end, missions: held }) => [
        start,
        end,
        held.map((one) => one.start),
      ]),
    ).toEqual([
      ['2020-01-01', undefined, ['2020-07-01', '2020-03-01', '2020-01-01']],
      ['2017-01-01', '2017-12-31', ['2017-01-01']],
    ]);
  });

  it('holds every mission once', () => {
    const anyDay = fc.nat(2000).map((days) => addDays(toDay('2018-01-01'), days));
    const anyMission = fc
      .tuple(anyDay, fc.option(anyDay, { nil: undefined }))
      .map(([start, end]) => mission(start, end));
    fc.assert(
      fc.property(fc.array(anyMission, { maxLength: 8 }), (missions) => {
        const held = missionTimeline({ missions }).flatMap((group) => group.missions);
        expect(new Set(held)).toEqual(new Set(missions));
        expect(held).toHaveLength(missions.length);
      }),
    );
  });
});
