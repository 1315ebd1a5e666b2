import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aMission, anyDay } from '../../test/builders.ts';
import { toDay, type Day } from '../schema/day.ts';
import { addDays } from './calendar.ts';
import {
  godparentRequestState,
  nextGodparentMove,
  type GodparentRequest,
  type GodparentSearch,
} from './godparent-search.ts';
import type { GodparentCandidate } from './godparent.ts';

const newcomer = { id: 'celeste.d.ormeau', domaine: 'Design' };
const isHoliday = (day: Day): boolean => day === '2026-12-25';

const aCandidate = (id: string): GodparentCandidate => ({
  id,
  author: { missions: [aMission({ start: '2010-01-01' })], domaine: 'Design' },
  timesAsked: 0,
  hasOpenRequest: false,
  isPaused: false,
  accompanied: 0,
  capacity: 1,
});

const asked = (
  godparent: string,
  askedOn: string,
  answer?: GodparentRequest['answer'],
): GodparentRequest => ({ godparent, askedOn: toDay(askedOn), answer });

const move = (requests: readonly GodparentRequest[], today: string, ids: readonly string[] = ['a', 'b']) =>
  nextGodparentMove(
    { newcomer, requests, candidates: ids.map(aCandidate), isHoliday, random: () => 0 },
    toDay(today),
  );

describe('a request to a godparent', () => {
  it.each([
    ['2026-11-16', '2026-11-18', 'waiting'],
    ['2026-11-16', '2026-11-19', 'expired'],
    ['2026-11-19', '2026-11-23', 'waiting'],
    ['2026-11-19', '2026-11-24', 'expired'],
    ['2026-12-24', '2026-12-29', 'waiting'],
    ['2026-12-24', '2026-12-30', 'expired'],
  ])('leaves two whole working days: of %s, it is on %s %s', (askedOn, today, state) => {
    expect(godparentRequestState(asked('a', askedOn), toDay(today), isHoliday)).toBe(state);
  });

  it('stands as it was answered, however late', () => {
    for (const answer of ['accepted', 'declined'] as const)
      expect(godparentRequestState(asked('a', '2026-11-16', answer), toDay('2027-01-01'), isHoliday)).toBe(
        answer,
      );
  });
});

describe('the search for a godparent', () => {
  it('asks the first, waits, then asks the next', () => {
    expect(move([], '2026-11-16')).toEqual({ move: 'ask', godparent: 'a' });
    const first = asked('a', '2026-11-16');
    expect(move([first], '2026-11-17')).toEqual({ move: 'wait', godparent: 'a', until: '2026-11-18' });
    expect(move([first], '2026-11-19')).toEqual({ move: 'ask', godparent: 'b' });
  });

  it('asks the next at once after a decline', () => {
    expect(move([asked('a', '2026-11-16', 'declined')], '2026-11-16')).toEqual({
      move: 'ask',
      godparent: 'b',
    });
  });

  it('introduces whoever accepted, be it after another was asked', () => {
    const requests = [asked('a', '2026-11-16', 'accepted'), asked('b', '2026-11-19')];
    expect(move(requests, '2026-11-19')).toEqual({ move: 'introduce', godparent: 'a' });
  });

  it('tells the team when nobody is left, or after 5 without acceptance', () => {
    expect(move([], '2026-11-16', [])).toEqual({ move: 'tell-team', reason: 'nobody-left' });
    const five = ['a', 'b', 'c', 'd', 'e'].map((id) => asked(id, '2026-11-02', 'declined'));
    const all = ['a', 'b', 'c', 'd', 'e', 'f'];
    expect(move(five.slice(1), '2026-11-16', all)).toEqual({ move: 'ask', godparent: 'a' });
    expect(move(five, '2026-11-16', all)).toEqual({ move: 'tell-team', reason: 'too-many-refusals' });
    const lastWaits = [...five.slice(1), asked('f', '2026-11-16')];
    expect(move(lastWaits, '2026-11-16', all).move).toBe('wait');
  });

  it('waits for whoever owes another newcomer an answer, rather than telling the team', () => {
    const busy = { ...aCandidate('a'), hasOpenRequest: true };
    const search = { newcomer, requests: [], isHoliday, random: () => 0 };
    const of = (candidates: GodparentCandidate[]) =>
      nextGodparentMove({ ...search, candidates }, toDay('2026-11-16'));
    expect(of([busy])).toEqual({ move: 'wait-for-turn' });
    expect(of([{ ...busy, isPaused: true }])).toEqual({ move: 'tell-team', reason: 'nobody-left' });
    expect(of([busy, aCandidate('b')])).toEqual({ move: 'ask', godparent: 'b' });
  });

  it('counts refusals anew after a restart, and asks nobody again', () => {
    const earlier = ['a', 'b', 'c', 'd', 'e'].map((id) => ({
      ...asked(id, '2026-11-02', 'declined'),
      isOfEarlierRound: true,
    }));
    const all = ['a', 'b', 'c', 'd', 'e', 'f'];
    expect(move(earlier, '2026-11-16', all)).toEqual({ move: 'ask', godparent: 'f' });
    expect(move(earlier, '2026-11-16', all.slice(0, 5)).move).toBe('tell-team');
  });

  it('ends whatever people answer: one is waited for at a time, nobody is asked twice, five are at most', () => {
    const anyAnswers = fc.array(fc.constantFrom('accepted', 'declined', undefined), { maxLength: 12 });
    fc.assert(
      fc.property(anyDay, anyAnswers, fc.nat(8), (start, answers, count) => {
        const candidates = Array.from({ length: count }, (_, index) => aCandidate(`m${index}`));
        const search = (requests: GodparentRequest[]): GodparentSearch => ({
          newcomer,
          requests,
          candidates,
          isHoliday,
          random: () => 0,
        });
        const requests: GodparentRequest[] = [];
        let last: string | undefined;
        for (let day = 0; day < 80; day++) {
          const today = addDays(start, day);
          const { move: next, ...rest } = nextGodparentMove(search(requests), today);
          last = next;
          if (next !== 'ask' || !('godparent' in rest)) continue;
          expect(requests.map(({ godparent }) => godparent)).not.toContain(rest.godparent);
          requests.push({ godparent: rest.godparent, askedOn: today, answer: answers[requests.length] });
        }
        expect(requests.length).toBeLessThanOrEqual(Math.min(5, count));
        expect(last).toBe(requests.some(({ answer }) => answer === 'accepted') ? 'introduce' : 'tell-team');
      }),
    );
  });
});
