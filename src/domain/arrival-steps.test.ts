import { describe, expect, it } from 'vitest';
import type { Arrival } from '../ports.ts';
import { toDay } from '../schema/day.ts';
import { arrivalSteps, type ArrivalProgress } from './arrival-steps.ts';

const submitted: Arrival = {
  id: 'celeste.d.ormeau',
  submission: 'x',
  referent: 'ondine.mistral',
  submittedAt: '2026-11-20T09:00:00.000Z',
};
const proposed = { ...submitted, proposal: 1, proposedAt: '2026-11-20T09:00:01.000Z' };
const merged = { ...proposed, mergedAt: '2026-11-21T09:00:00.000Z' };
const closed = { ...proposed, closedAt: '2026-11-21T09:00:00.000Z' };
const publishedAt = '2026-11-21T09:02:00.000Z';

const aProgress = (given: Partial<ArrivalProgress> = {}): ArrivalProgress => ({
  today: toDay('2026-11-22'),
  keepsAddress: false,
  hasGithub: true,
  hasChat: true,
  opened: {},
  ...given,
});
const states = (arrival: Arrival, given: Partial<ArrivalProgress> = {}) =>
  Object.fromEntries(arrivalSteps(arrival, aProgress(given)).map(({ name, state }) => [name, state]));

const accessesToCome = { mailbox: 'to-come', chat: 'to-come', lists: 'to-come', github: 'to-come' };
const begun = { publishedAt, start: toDay('2026-11-22') };

describe('the steps of an arrival', () => {
  it.each([
    [submitted, {}, { proposal: 'waiting', approval: 'to-come' }],
    [proposed, {}, { proposal: 'done', approval: 'waiting', publication: 'to-come' }],
    [merged, {}, { approval: 'done', publication: 'waiting', mission: 'to-come' }],
    [merged, { publishedAt, start: toDay('2026-12-01') }, { publication: 'done', mission: 'waiting' }],
  ])('wait for the first that is not done: %#', (arrival, given, expected) => {
    expect(states(arrival, given)).toMatchObject({ form: 'done', ...accessesToCome, ...expected });
  });

  it('count a page that is published as approved, before the forge’s message is heard', () => {
    expect(states(proposed, { publishedAt })).toMatchObject({ approval: 'done', publication: 'done' });
  });

  it('open each access on its own from the first day on', () => {
    expect(states(merged, begun)).toMatchObject({
      mission: 'done',
      mailbox: 'waiting',
      chat: 'waiting',
      lists: 'waiting',
      github: 'waiting',
    });
    const opened = { chat: '2026-11-22T08:00:00.000Z' };
    expect(states(merged, { ...begun, opened })).toMatchObject({ mailbox: 'waiting', chat: 'done' });
  });

  it('name GitHub only for who gave a user, and no mailbox for who keeps her address', () => {
    expect(states(merged, { hasGithub: false })).not.toHaveProperty('github');
    expect(states(merged, { hasChat: false })).not.toHaveProperty('chat');
    expect(states(merged, { ...begun, keepsAddress: true })).toMatchObject({ mailbox: 'not-needed' });
    expect(states(submitted, { keepsAddress: true })).toMatchObject({ mailbox: 'not-needed' });
    const opened = { mailbox: '2026-11-22T08:00:00.000Z' };
    expect(states(merged, { ...begun, keepsAddress: true, opened })).toMatchObject({ mailbox: 'not-needed' });
  });

  it('end where the proposal was closed', () => {
    expect(states(closed)).toEqual({ form: 'done', proposal: 'done', approval: 'stopped' });
  });

  it('say when they were done, seen or given up', () => {
    const at = (arrival: Arrival, given: Partial<ArrivalProgress> = {}) =>
      arrivalSteps(arrival, aProgress(given)).flatMap((step) => step.at ?? []);
    const opened = { mailbox: '2026-11-22T08:00:00.000Z' };
    expect(at(merged, { ...begun, opened })).toEqual([
      submitted.submittedAt,
      proposed.proposedAt,
      merged.mergedAt,
      publishedAt,
      opened.mailbox,
    ]);
    expect(at(closed).at(-1)).toBe(closed.closedAt);
  });
});
