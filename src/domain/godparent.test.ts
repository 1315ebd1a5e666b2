import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aMission } from '../../test/builders.ts';
import { toDay } from '../schema/day.ts';
import { godparentsInOrder, mayBeGodparent, type GodparentCandidate } from './godparent.ts';

const today = toDay('2026-11-20');
const newcomer = { id: 'celeste.d.ormeau', domaine: 'Design' };

const aCandidate = (
  id: string,
  {
    missions = [{ start: '2024-01-01' }],
    domaine = 'Design',
    ...given
  }: Record<string, unknown> & {
    missions?: object[];
    domaine?: string;
  } = {},
): GodparentCandidate => ({
  id,
  author: { missions: missions.map(aMission), domaine },
  timesAsked: 0,
  hasOpenRequest: false,
  isPaused: false,
  accompanied: 0,
  capacity: 1,
  ...given,
});

describe('who may be a godparent', () => {
  it.each([
    ['active for long', {}, true],
    ['who came 6 months and a day ago', { missions: [{ start: '2026-05-19' }] }, true],
    ['who came 6 months ago', { missions: [{ start: '2026-05-20' }] }, false],
    [
      'who was away meanwhile',
      { missions: [{ start: '2025-01-01', end: '2025-02-01' }, { start: '2026-11-01' }] },
      true,
    ],
    ['who has left', { missions: [{ start: '2024-01-01', end: '2026-11-19' }] }, false],
    ['whose last day it is', { missions: [{ start: '2024-01-01', end: '2026-11-20' }] }, true],
    ['who is asked already', { hasOpenRequest: true }, false],
    ['who made a pause', { isPaused: true }, false],
    ['who accompanies as many as she can', { accompanied: 2, capacity: 2 }, false],
    ['who can accompany one more', { accompanied: 1, capacity: 2 }, true],
  ])('a member %s: %#', (_, given, expected) => {
    expect(mayBeGodparent(aCandidate('ondine.mistral', given), newcomer, today)).toBe(expected);
  });

  it('is never the newcomer', () => {
    expect(mayBeGodparent(aCandidate(newcomer.id), newcomer, today)).toBe(false);
  });
});

describe('the order in which godparents are asked', () => {
  it('puts the newcomer’s domaine first, then the least asked', () => {
    const candidates = [
      aCandidate('other-rarely', { domaine: 'Produit' }),
      aCandidate('same-often', { timesAsked: 9 }),
      aCandidate('other-oftener', { domaine: 'Autre', timesAsked: 1 }),
      aCandidate('same-rarely', { timesAsked: 2 }),
      aCandidate('paused', { isPaused: true }),
    ];
    const order = godparentsInOrder(newcomer, candidates, today, () => 0.5);
    expect(order.map(({ id }) => id)).toEqual(['same-rarely', 'same-often', 'other-rarely', 'other-oftener']);
  });

  it('prefers nobody’s domaine where the newcomer has none', () => {
    const candidates = [aCandidate('a', { timesAsked: 1 }), aCandidate('b', { domaine: 'Autre' })];
    const order = godparentsInOrder({ id: 'x' }, candidates, today, () => 0);
    expect(order.map(({ id }) => id)).toEqual(['b', 'a']);
  });

  it('leaves the rest to chance', () => {
    const draws = [0.9, 0.1, 0.5];
    const equals = ['a', 'b', 'c'].map((id) => aCandidate(id));
    const order = godparentsInOrder(newcomer, equals, today, () => draws.shift() ?? 0);
    expect(order.map(({ id }) => id)).toEqual(['b', 'c', 'a']);
  });

  it('holds all who may be asked, once, and never puts one before another who is better placed', () => {
    const anyCandidates = fc.array(
      fc.record({
        domaine: fc.constantFrom('Design', 'Produit'),
        timesAsked: fc.nat(3),
        isPaused: fc.boolean(),
        hasOpenRequest: fc.boolean(),
      }),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(
        anyCandidates,
        fc.array(fc.double({ min: 0, max: 0.999, noNaN: true }), { minLength: 12, maxLength: 12 }),
        (all, draws) => {
          const candidates = all.map((given, index) => aCandidate(`m${index}`, given));
          const order = godparentsInOrder(newcomer, candidates, today, () => draws.pop() ?? 0);
          expect(new Set(order)).toEqual(
            new Set(candidates.filter((candidate) => mayBeGodparent(candidate, newcomer, today))),
          );
          const rank = ({ author, timesAsked }: GodparentCandidate) =>
            (author.domaine === 'Design' ? 0 : 100) + timesAsked;
          const ranks = order.map(rank);
          expect(ranks).toEqual(ranks.toSorted((one, two) => one - two));
        },
      ),
    );
  });
});
