import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  welcomeSteps,
  welcomeTable,
  type DesiredWelcome,
  type ObservedWelcome,
  type WelcomeStepName,
} from './welcome-steps.ts';

const desired: DesiredWelcome = {
  address: 'mailbox',
  lists: ['incubateur', 'set-eau-claire'],
  github: true,
  godparent: true,
};
const nothing: ObservedWelcome = {
  mailbox: 'none',
  redirection: false,
  chat: 'none',
  lists: [],
  github: 'none',
  godparent: false,
  welcomeMail: false,
};
const all: ObservedWelcome = {
  mailbox: 'open',
  redirection: true,
  chat: 'in-team',
  lists: ['autre', ...desired.lists],
  github: 'invited',
  godparent: true,
  welcomeMail: true,
};

const states = (wish: Partial<DesiredWelcome>, observed: ObservedWelcome) =>
  Object.fromEntries(welcomeSteps({ ...desired, ...wish }, observed).map(({ step, state }) => [step, state]));

describe('the steps of a welcome', () => {
  it('begin with the mailbox, for which chat, lists and the welcome mail wait', () => {
    expect(states({}, nothing)).toEqual({
      mailbox: 'due',
      chat: 'waiting',
      lists: 'waiting',
      github: 'due',
      godparent: 'due',
      'welcome-mail': 'waiting',
    });
    expect(states({}, { ...nothing, mailbox: 'open' })).toMatchObject({
      mailbox: 'done',
      chat: 'due',
      lists: 'due',
      'welcome-mail': 'due',
    });
  });

  it('wait for no mailbox where the administration’s address is kept', () => {
    expect(states({ address: 'kept' }, { ...nothing, mailbox: undefined })).toMatchObject({
      mailbox: 'not-needed',
      chat: 'due',
      lists: 'due',
    });
  });

  it('make a redirection for who gets one', () => {
    const observed = { ...nothing, mailbox: undefined };
    expect(states({ address: 'redirection' }, observed)).toMatchObject({ mailbox: 'due', chat: 'waiting' });
    expect(states({ address: 'redirection' }, { ...observed, redirection: true })).toMatchObject({
      mailbox: 'done',
      chat: 'due',
    });
  });

  it('leave out what is not wanted', () => {
    expect(states({ github: false, godparent: false, lists: [] }, nothing)).toMatchObject({
      lists: 'not-needed',
      github: 'not-needed',
      godparent: 'not-needed',
    });
  });

  it('bring back who was away: a suspended mailbox, a chat account outside the team', () => {
    expect(states({}, { ...all, mailbox: 'suspended' })).toMatchObject({ mailbox: 'due', chat: 'done' });
    expect(states({}, { ...all, chat: 'outside' })).toMatchObject({ chat: 'due' });
  });

  it('name the lists that are missing', () => {
    const steps = welcomeSteps(desired, { ...all, lists: ['incubateur', 'autre'] });
    expect(steps.filter(({ state }) => state === 'due')).toEqual([
      { step: 'lists', state: 'due', missingLists: ['set-eau-claire'] },
    ]);
  });

  it('are over when everything is there', () => {
    expect(new Set(Object.values(states({}, all)))).toEqual(new Set(['done']));
  });
});

/** What is observed of each step. */
const parts = {
  mailbox: ['mailbox', 'redirection'],
  chat: ['chat'],
  lists: ['lists'],
  github: ['github'],
  godparent: ['godparent'],
  'welcome-mail': ['welcomeMail'],
} as const satisfies Record<WelcomeStepName, readonly (keyof ObservedWelcome)[]>;

const taken = (from: Partial<ObservedWelcome>, step: WelcomeStepName): Partial<ObservedWelcome> =>
  Object.fromEntries(parts[step].map((part) => [part, from[part]]));

describe('the table', () => {
  it('holds each step once, after those that it needs', () => {
    const names = welcomeTable.map(({ name }) => name);
    expect(new Set(names)).toEqual(new Set(Object.keys(parts)));
    for (const [index, { needs }] of welcomeTable.entries())
      expect(names.slice(0, index)).toEqual(expect.arrayContaining([...needs]));
  });

  const anyDesired = fc.record({
    address: fc.constantFrom('mailbox', 'redirection', 'kept'),
    lists: fc.subarray(['incubateur', 'set-eau-claire', 'set-sel']),
    github: fc.boolean(),
    godparent: fc.boolean(),
  });
  const anySteps = fc.subarray(welcomeTable.map(({ name }) => name));

  it('lets a vendor that is down delay its own step and those that need it, and nothing else', () => {
    fc.assert(
      fc.property(anyDesired, anySteps, anySteps, (wish, opened, down) => {
        const given = { ...all, lists: wish.lists };
        let observed = { ...nothing };
        for (const step of opened) observed = { ...observed, ...taken(given, step) };
        for (const step of down) observed = { ...observed, ...taken({}, step) };
        const acted: WelcomeStepName[] = [];
        for (;;) {
          const next = welcomeSteps(wish, observed).find(({ state }) => state === 'due');
          if (!next) break;
          acted.push(next.step);
          observed = { ...observed, ...taken(given, next.step) };
        }
        expect(new Set(acted).size).toBe(acted.length);
        const end = welcomeSteps(wish, observed);
        const isLate = (name: WelcomeStepName): boolean =>
          end.some(({ step, state }) => step === name && (state === 'unknown' || state === 'waiting'));
        for (const { step, state, waitsFor } of end) {
          const needs = welcomeTable.find(({ name }) => name === step)?.needs ?? [];
          const delayed = down.includes(step) || needs.some(isLate);
          if (!delayed) expect(['done', 'not-needed']).toContain(state);
          if (state === 'waiting') expect(waitsFor).toEqual(needs.filter(isLate));
        }
      }),
    );
  });
});
