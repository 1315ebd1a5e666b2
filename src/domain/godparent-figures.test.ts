import { expect, it } from 'vitest';
import { authorEntry } from '../../test/builders.ts';
import type { GodparentAsked } from '../ports.ts';
import { toDay } from '../schema/day.ts';
import { isAccompanied, isOnPause, type GodparentDay, type GodparentFacts } from './godparent-facts.ts';
import { godparentFigures } from './godparent-figures.ts';
import { newcomerGodparent } from './godparent-newcomer.ts';

const since = (start: string) => ({ missions: [{ start, status: 'admin' }] });
const day: GodparentDay = {
  authors: [
    authorEntry('n1', since('2026-11-02')),
    authorEntry('n2', since('2026-11-02')),
    authorEntry('d1', since('2025-01-01')),
    authorEntry('d2', since('2025-01-01')),
    authorEntry('p1', { ...since('2025-01-01'), domaine: 'Produit' }),
  ],
  today: toDay('2026-11-20'),
  now: new Date('2026-11-20T09:00:00Z'),
  isHoliday: () => false,
};

const asked = (newcomer: string, godparent: string, on: string, given: object = {}): GodparentAsked => ({
  newcomer,
  godparent,
  round: 1,
  askedAt: `${on}T09:00:00.000Z`,
  mailedAt: `${on}T09:00:00.000Z`,
  ...given,
});

const facts: GodparentFacts = {
  searches: [
    { newcomer: 'n1', begunAt: '2026-11-02T09:00:00.000Z', round: 1, outcome: 'found' },
    { newcomer: 'n2', begunAt: '2026-11-09T09:00:00.000Z', round: 1 },
  ],
  requests: [
    asked('n1', 'd1', '2026-11-02', { answer: 'accepted', answeredAt: '2026-11-06T09:00:00.000Z' }),
    asked('n2', 'd1', '2026-11-09', { answer: 'declined', answeredAt: '2026-11-10T09:00:00.000Z' }),
    asked('n2', 'd2', '2026-11-10'),
    asked('n2', 'p1', '2026-11-19'),
  ],
  preferences: [],
};

it('figures count newcomers, answers, days and who could be asked', () => {
  expect(godparentFigures(facts, day)).toEqual({
    waiting: 1,
    found: 1,
    teamTold: 0,
    medianDays: 4,
    declined: 1,
    expired: 1,
    available: 2,
    availableByDomaine: new Map([['Design', 2]]),
  });
  expect(godparentFigures({ searches: [], requests: [], preferences: [] }, day)).toMatchObject({
    medianDays: undefined,
    available: 3,
  });
});

it('a newcomer learns no name before somebody has accepted', () => {
  const [found, under] = facts.searches;
  const of = (...given: Parameters<typeof newcomerGodparent>) => newcomerGodparent(...given);
  expect(of(found, facts.requests.slice(0, 1), true, day)).toEqual({ state: 'found', godparent: 'd1' });
  expect(of(under, facts.requests.slice(1), true, day)).toEqual({ state: 'asked' });
  expect(of(under, facts.requests.slice(1, 3), true, day)).toEqual({ state: 'searching' });
  expect(of(under && { ...under, outcome: 'team-told' }, [], true, day)).toEqual({ state: 'team-told' });
  expect(of(under && { ...under, outcome: 'stopped' }, [], true, day)).toEqual({ state: 'to-begin' });
  expect(of(undefined, [], true, day)).toEqual({ state: 'to-begin' });
  expect(of(undefined, [], false, day)).toEqual({ state: 'not-wanted' });
});

it.each([
  [undefined, false],
  [{ isPaused: false, pausedUntil: undefined }, false],
  [{ isPaused: true, pausedUntil: undefined }, true],
  [{ isPaused: true, pausedUntil: toDay('2026-11-20') }, true],
  [{ isPaused: true, pausedUntil: toDay('2026-11-19') }, false],
])('a pause lasts through its last day: %j', (preferences, expected) => {
  expect(isOnPause(preferences, toDay('2026-11-20'))).toBe(expected);
});

it('a newcomer is accompanied for six months, as long as she is there', () => {
  const [request] = facts.requests;
  if (!request) throw new Error('No request.');
  expect(isAccompanied(request, day)).toBe(true);
  expect(isAccompanied(request, { ...day, today: toDay('2027-05-06') })).toBe(true);
  expect(isAccompanied(request, { ...day, today: toDay('2027-05-07') })).toBe(false);
  expect(isAccompanied(request, { ...day, authors: [] })).toBe(false);
});
