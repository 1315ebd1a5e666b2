import { describe, expect, it } from 'vitest';
import type { Arrival } from '../ports.ts';
import { toDay } from '../schema/day.ts';
import { arrivalSteps } from './arrival-steps.ts';

const submitted: Arrival = {
  id: 'celeste.d.ormeau',
  submission: 'x',
  referent: 'ondine.mistral',
  submittedAt: '2026-11-20T09:00:00.000Z',
};
const proposed = { ...submitted, proposal: 1, proposedAt: '2026-11-20T09:00:01.000Z' };
const merged = { ...proposed, mergedAt: '2026-11-21T09:00:00.000Z' };
const today = toDay('2026-11-22');
const states = (arrival: Arrival, start?: string) =>
  arrivalSteps(arrival, { today, start: start === undefined ? undefined : toDay(start) }).map(
    ({ state }) => state,
  );

describe('the steps of an arrival', () => {
  it('wait for the first that is not done', () => {
    expect(states(submitted)).toEqual(['done', 'waiting', 'to-come', 'to-come', 'to-come', 'to-come']);
    expect(states(proposed)).toEqual(['done', 'done', 'waiting', 'to-come', 'to-come', 'to-come']);
    expect(states(merged)).toEqual(['done', 'done', 'done', 'waiting', 'to-come', 'to-come']);
    expect(states(merged, '2026-12-01')).toEqual(['done', 'done', 'done', 'done', 'waiting', 'to-come']);
    expect(states(merged, '2026-11-22')).toEqual(['done', 'done', 'done', 'done', 'done', 'waiting']);
  });

  it('stop where the proposal was closed', () => {
    expect(states({ ...proposed, closedAt: '2026-11-21T09:00:00.000Z' })[2]).toBe('stopped');
  });

  it('say when they were done', () => {
    expect(arrivalSteps(merged, { today })[2]).toEqual({
      name: 'approval',
      state: 'done',
      at: '2026-11-21T09:00:00.000Z',
    });
  });
});
