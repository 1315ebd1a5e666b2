import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aMission } from '../../test/builders.ts';
import { toDay } from '../schema/day.ts';
import { startupList } from './startup-list.ts';
import { wantedSteps, welcomeTable, type WelcomeStep } from './welcome-accesses.ts';
import { welcomeDue } from './welcome.ts';

const today = toDay('2026-03-02');
const facts = {
  github: 'Ondine-M',
  missions: [
    aMission({ start: toDay('2026-03-01'), end: toDay('2026-06-30'), startups: ['eau-claire'] }),
    aMission({ start: toDay('2025-01-01'), end: toDay('2025-06-30'), startups: ['vieux-port'] }),
  ],
};
const names = (steps: readonly WelcomeStep[]) => steps.map(({ step, channel }) => `${step} ${channel}`);

describe('what a member should have', () => {
  it('is all of the welcome for a newcomer, with the lists of her present startups', () => {
    const wanted = wantedSteps({ facts, isNewcomer: true, wantsGodparent: true, leftLists: [] }, today);
    expect(names(wanted)).toEqual([
      'open-mailbox mailbox',
      'join-chat chat',
      'join-list incubateur',
      'join-list set-eau-claire',
      'invite-github ondine-m',
      'begin-godparent godparent',
      'welcome-mail mail',
    ]);
  });

  it('is no welcome mail and no list that she left for whoever is here already', () => {
    const wishes = { facts, isNewcomer: false, wantsGodparent: true, leftLists: ['incubateur'] };
    expect(names(wantedSteps(wishes, today))).toEqual([
      'open-mailbox mailbox',
      'join-chat chat',
      'join-list set-eau-claire',
      'invite-github ondine-m',
    ]);
  });

  it('names lists as vendors take them', () => {
    expect(startupList('a-very-long-name-of-a-startup-indeed')).toHaveLength(32);
    fc.assert(fc.property(fc.string(), (id) => /^[a-z\d][a-z\d._-]{0,31}$/.test(startupList(id))));
  });
});

describe('the steps of a welcome', () => {
  const anySteps = fc.uniqueArray(
    fc.record({
      step: fc.constantFrom(...welcomeTable.map(({ name }) => name)),
      channel: fc.constantFrom('one', 'another'),
    }),
    { selector: ({ step, channel }) => `${step} ${channel}` },
  );

  it('wait for what they need, and for nothing else', () => {
    const { due, waiting } = welcomeDue(
      wantedSteps({ facts, isNewcomer: true, wantsGodparent: false, leftLists: [] }, today),
      [],
    );
    expect(names(due)).toEqual(['open-mailbox mailbox', 'invite-github ondine-m']);
    expect(waiting).toHaveLength(4);
  });

  it('are all done after a few rounds, each once, whatever was done before', () => {
    fc.assert(
      fc.property(anySteps, anySteps, (wanted, before) => {
        const done: WelcomeStep[] = [...before];
        const acted: string[] = [];
        for (let round = 0; round < 3; round++) {
          const { due, undo } = welcomeDue(wanted, done);
          acted.push(...names(due));
          for (const step of undo) done.splice(done.indexOf(step), 1);
          done.push(...due);
        }
        const { due, waiting, undo } = welcomeDue(wanted, done);
        expect([...due, ...waiting, ...undo]).toEqual([]);
        expect(new Set(acted).size).toBe(acted.length);
      }),
    );
  });
});
