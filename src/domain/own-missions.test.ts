import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anAuthor, anyDay, anyMission } from '../../test/builders.ts';
import { addDays } from './calendar.ts';
import { editEntryText, newEntryText } from '../content/write-entry.ts';
import { readEntry } from '../content/read-entry.ts';
import { toDay } from '../schema/day.ts';
import { departureDay } from './departure.ts';
import { hasEnded, isRunning } from './mission.ts';
import { leaveEdits, missionEdits, missionRefusals, missionToExtend } from './own-missions.ts';

const today = toDay('2026-11-20');
const anyMissions = fc.array(anyMission, { minLength: 1, maxLength: 5 });
const written = {
  start: toDay('2026-12-01'),
  end: toDay('2027-05-31'),
  status: 'service',
  employer: 'Société: "Mer"',
  startups: ['eau-claire'],
};

/** The page after the edits, read back from its file. */
function edited(missions: object[], edits: Parameters<typeof editEntryText>[1]) {
  const text = newEntryText({ fullname: 'Ondine', role: 'Designer', domaine: 'Design', missions });
  return readEntry('authors', { path: '_authors/ondine.md', text: editEntryText(text, edits) }).entry?.data;
}

describe('a mission that its member changes', () => {
  it('is what she wrote, and the others stay as they are', () => {
    fc.assert(
      fc.property(anyMissions, fc.nat(), (missions, at) => {
        const index = at % missions.length;
        const edits = missionEdits({ missions }, written, { index, start: missions[index]?.start });
        if (edits === 'mission-changed') throw new Error('The mission is there.');
        const expected = missions.with(index, written);
        expect(edited(missions, edits)?.missions).toEqual(expected);
      }),
    );
  });

  it('is refused when another mission stands in its place', () => {
    const { missions } = anAuthor();
    expect(missionEdits({ missions }, written, { index: 0, start: toDay('2025-01-01') })).toBe(
      'mission-changed',
    );
    expect(missionEdits({ missions }, written, { index: 7, start: undefined })).toBe('mission-changed');
  });

  it('is added after the others when it is new', () => {
    const edits = missionEdits({ missions: anAuthor().missions }, written, undefined);
    expect(edited([{ start: '2026-01-01', status: 'independent' }], edits as never)?.missions.at(-1)).toEqual(
      written,
    );
  });

  it('keeps to the rules on dates and startups', () => {
    const isStartup = (id: string) => id === 'eau-claire';
    expect(missionRefusals(written, isStartup)).toEqual({});
    expect(missionRefusals({ ...written, start: toDay('2013-06-30') }, isStartup)).toEqual({
      start: 'start-too-early',
    });
    expect(missionRefusals({ ...written, end: toDay('2026-11-30') }, isStartup)).toEqual({
      end: 'end-before-start',
    });
    expect(missionRefusals({ ...written, startups: ['mer'] }, isStartup)).toEqual({
      startups: 'startup-unknown',
    });
  });
});

describe('an extension', () => {
  it('prolongs the mission with which a departure begins, so that the departure comes later', () => {
    fc.assert(
      fc.property(anyMissions, anyDay, fc.integer({ min: 1, max: 400 }), (missions, day, more) => {
        const place = missionToExtend({ missions }, day);
        expect(place?.end).toBe(departureDay({ missions }, day));
        if (place === undefined) return;
        expect(missions[place.index]).toBe(place.mission);
        const longer = missions.with(place.index, { ...place.mission, end: addDays(place.end, more) });
        const after = departureDay({ missions: longer }, day);
        expect(after === undefined || after > place.end).toBe(true);
      }),
    );
  });

  it('prolongs the one to come that follows the next day, and leaves one after a gap', () => {
    const [first, next] = [
      { start: '2026-01-01', end: '2026-12-31' },
      { start: '2027-01-01', end: '2027-06-30' },
    ];
    expect(missionToExtend(anAuthor({ missions: [first, next] }), today)?.index).toBe(1);
    const later = { ...next, start: '2027-01-02' };
    expect(missionToExtend(anAuthor({ missions: [later, first] }), today)?.index).toBe(1);
    expect(missionToExtend(anAuthor({ missions: [first, { start: '2026-06-01' }] }), today)).toBeUndefined();
  });
});

describe('leaving early', () => {
  it('ends every running mission on that day, and none later', () => {
    fc.assert(
      fc.property(anyMissions, fc.nat(1000), (missions, days) => {
        const leaveOn = addDays(today, days);
        const edits = leaveEdits({ missions }, leaveOn, today);
        const running = missions.filter((mission) => isRunning(mission, today));
        if (typeof edits === 'string') {
          expect(running.every(({ end }) => end !== undefined && end <= leaveOn)).toBe(true);
          return;
        }
        const after = edited(missions, edits)?.missions ?? [];
        const stillThere = after.filter((mission) => isRunning(mission, today));
        expect(stillThere.every((mission) => hasEnded(mission, addDays(leaveOn, 1)))).toBe(true);
        expect(after.filter((_, index) => !edits.some(({ path }) => path[1] === index))).toEqual(
          missions.filter((_, index) => !edits.some(({ path }) => path[1] === index)),
        );
      }),
    );
  });

  it('is refused for a day that is over', () => {
    expect(leaveEdits(anAuthor(), addDays(today, -1), today)).toBe('leave-before-today');
  });
});
