import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anAuthor, anyDay, anyMission, authorEntry } from '../../test/builders.ts';
import { toDay } from '../schema/day.ts';
import { membersByStartup, startupTies } from './startup-members.ts';

const today = toDay('2026-11-20');
const ties = (given: object) => Object.fromEntries(startupTies(anAuthor(given), today));

describe('the startups of a member', () => {
  it('are current where a running mission names them, previous where only a past one does', () => {
    const missions = [
      { start: '2024-01-01', end: '2025-12-31', startups: ['mille.feuilles', 'veloce'] },
      { start: '2026-01-01', end: '2026-11-20', startups: ['mille.feuilles'] },
    ];
    expect(ties({ missions })).toEqual({ 'mille.feuilles': 'current', veloce: 'previous' });
  });

  it('are none yet for a mission to come', () => {
    expect(ties({ missions: [{ start: '2026-11-21', startups: ['boussole'] }] })).toEqual({});
  });

  it('count in the older form: `startups` while she is active, `previously` always past', () => {
    const older = { startups: ['eau-claire'], previously: ['veloce', 'eau-claire'] };
    expect(ties({ ...older, missions: [{ start: '2026-01-01' }] })).toEqual({
      'eau-claire': 'current',
      veloce: 'previous',
    });
    expect(ties({ ...older, missions: [{ start: '2020-01-01', end: '2020-02-01' }] })).toEqual({
      'eau-claire': 'previous',
      veloce: 'previous',
    });
  });
});

describe('the members of startups', () => {
  it('stand in the order of the authors, in one list each', () => {
    const members = membersByStartup(
      [
        authorEntry('b', { missions: [{ start: '2026-01-01', startups: ['x'] }] }),
        authorEntry('a', { missions: [{ start: '2020-01-01', end: '2020-06-01', startups: ['x'] }] }),
        authorEntry('c', { missions: [{ start: '2026-02-01', startups: ['x', 'y'] }] }),
      ],
      today,
    );
    const { current, previous } = members.get('x') ?? { current: [], previous: [] };
    expect(current.map(({ id }) => id)).toEqual(['b', 'c']);
    expect(previous.map(({ id }) => id)).toEqual(['a']);
    expect([...members.keys()]).toEqual(['x', 'y']);
  });

  it('never hold someone as current when none of her missions runs', () => {
    const missions = fc.array(
      fc
        .tuple(anyMission, fc.subarray(['x', 'y', 'z']))
        .map(([mission, startups]) => ({ ...mission, startups })),
      { maxLength: 4 },
    );
    fc.assert(
      fc.property(missions, fc.subarray(['x', 'y', 'z']), anyDay, (held, startups, day) => {
        const author = authorEntry('a', { startups, missions: held });
        const current = [...membersByStartup([author], day).values()].some(
          (group) => group.current.length > 0,
        );
        const running = held.some(({ start, end }) => start <= day && (end ?? day) >= day);
        if (current) expect(running).toBe(true);
      }),
    );
  });
});
