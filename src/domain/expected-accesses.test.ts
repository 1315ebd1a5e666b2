import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aMission, anyDay, anyMission } from '../../test/builders.ts';
import { toDay } from '../schema/day.ts';
import { addDays } from './calendar.ts';
import { departureStepsDue } from './departure.ts';
import { expectedAccesses, type AccessFacts } from './expected-accesses.ts';
import { wantedSteps } from './welcome-accesses.ts';

const end = toDay('2026-03-31');
const given = (more: Partial<AccessFacts> = {}): AccessFacts => ({
  facts: {
    github: 'lise',
    memberType: undefined,
    missions: [aMission({ start: '2026-01-01', end, startups: ['eau-claire'] })],
  },
  keepsOwnAddress: false,
  leftLists: [],
  ...more,
});

const everything = {
  github: 'member',
  mattermost: 'community',
  mailbox: 'open',
  lists: ['incubateur', 'set-eau-claire'],
};

describe('what a member should have', () => {
  it.each([
    [-91, { github: 'none', mattermost: 'none', mailbox: 'none', lists: [] }],
    [-89, everything],
    [0, everything],
    [1, { ...everything, github: 'none', mailbox: 'suspended' }],
    [3, { ...everything, github: 'none', mailbox: 'suspended', mattermost: 'alumni' }],
    [30, { github: 'none', mailbox: 'none', mattermost: 'alumni', lists: [] }],
    [90, { github: 'none', mailbox: 'none', mattermost: 'none', lists: [] }],
  ])('%i days after her last day', (days, expected) => {
    expect(expectedAccesses(given(), addDays(end, days))).toEqual(expected);
  });

  it('stays while her departure is held', () => {
    const held = given({ heldUntil: toDay('2026-05-31') });
    expect(expectedAccesses(held, toDay('2026-05-31'))).toEqual(everything);
    expect(expectedAccesses(held, toDay('2026-06-01'))).toMatchObject({ mailbox: 'none' });
  });

  it('is no mailbox beside the address of an administration, a redirection for an attributaire', () => {
    const today = toDay('2026-02-01');
    expect(expectedAccesses(given({ keepsOwnAddress: true }), today).mailbox).toBe('none');
    const facts = { ...given().facts, memberType: 'attributaire' as const };
    expect(expectedAccesses(given({ facts }), today).mailbox).toBe('redirection');
    expect(expectedAccesses(given({ facts }), addDays(end, 1)).mailbox).toBe('none');
  });

  it('is what the tables of welcomes and departures make of it, on any day', () => {
    fc.assert(
      fc.property(fc.array(anyMission, { maxLength: 4 }), anyDay, (missions, today) => {
        const facts = { ...given().facts, missions };
        const should = expectedAccesses(given({ facts }), today);
        const due = new Set(departureStepsDue(facts, [], today).steps.map(({ step }) => step));
        if (due.has('leave-github')) expect(should.github).toBe('none');
        if (due.has('suspend-mailbox')) expect(should.mailbox).not.toBe('open');
        if (due.has('move-to-alumni')) expect(should.mattermost).not.toBe('community');
        if (due.has('leave-lists')) expect(should.lists).toEqual([]);
        if (due.has('deactivate-chat')) expect(should.mattermost).toBe('none');
        const isRunning = missions.some(
          (mission) => mission.start <= today && (mission.end === undefined || mission.end >= today),
        );
        if (!isRunning) return;
        const wanted = wantedSteps(
          { facts, isNewcomer: false, wantsGodparent: false, leftLists: [] },
          today,
        ).filter(({ step }) => step === 'join-list');
        expect(should.lists).toEqual(wanted.map(({ channel }) => channel));
        expect(should).toMatchObject({ github: 'member', mattermost: 'community', mailbox: 'open' });
      }),
    );
  });
});
