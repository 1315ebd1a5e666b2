import type { Day } from '../schema/day.ts';
import { godparentsInOrder, mayBeGodparent, type GodparentCandidate, type Newcomer } from './godparent.ts';
import { addWorkingDays, type IsHoliday } from './working-days.ts';

/** A request to one member to be a newcomer's godparent. */
export interface GodparentRequest {
  /** Member id of who was asked. */
  readonly godparent: string;
  readonly askedOn: Day;
  readonly answer?: 'accepted' | 'declined' | undefined;
  /** She was asked before the search was begun anew, and counts for no refusal any more. */
  readonly isOfEarlierRound?: boolean | undefined;
}

/** Where a request stands; an expired one can still be accepted while its link is good. */
export type GodparentRequestState = 'waiting' | 'expired' | 'declined' | 'accepted';

/** What to do next for a newcomer. */
export type GodparentMove =
  | { readonly move: 'wait'; readonly godparent: string; readonly until: Day }
  /** Whoever could be asked next owes another newcomer an answer. */
  | { readonly move: 'wait-for-turn' }
  | { readonly move: 'introduce'; readonly godparent: string }
  | { readonly move: 'ask'; readonly godparent: string }
  | { readonly move: 'tell-team'; readonly reason: 'nobody-left' | 'too-many-refusals' };

/** Working days to answer, the day of asking aside (rules.md, "Welcome"). */
const workingDaysToAnswer = 2;

/** Requests without an acceptance, declined or expired, after which the team takes over. */
const mostRefusals = 5;

/** The last day on which the answer is waited for. */
const answerDay = ({ askedOn }: Pick<GodparentRequest, 'askedOn'>, isHoliday: IsHoliday): Day =>
  addWorkingDays(askedOn, workingDaysToAnswer, isHoliday);

/** Where a request stands today. */
export function godparentRequestState(
  request: GodparentRequest,
  today: Day,
  isHoliday: IsHoliday,
): GodparentRequestState {
  return request.answer ?? (today > answerDay(request, isHoliday) ? 'expired' : 'waiting');
}

/** What the next move is chosen from. */
export interface GodparentSearch {
  readonly newcomer: Newcomer;
  /** All requests for her so far. */
  readonly requests: readonly GodparentRequest[];
  readonly candidates: readonly GodparentCandidate[];
  readonly isHoliday: IsHoliday;
  /** Gives numbers from 0 to 1, 1 excluded. */
  readonly random: () => number;
}

/**
 * What to do next for a newcomer: to introduce whoever accepted, to wait for an answer, to ask the next one, whom nobody
 * asked for her before, or to tell the team that the search has failed. Nobody is left only when nobody owes another
 * newcomer an answer either, whom one could ask in a few days.
 */
export function nextGodparentMove(
  { newcomer, requests, candidates, isHoliday, random }: GodparentSearch,
  today: Day,
): GodparentMove {
  const accepted = requests.find(({ answer }) => answer === 'accepted');
  if (accepted) return { move: 'introduce', godparent: accepted.godparent };
  const waiting = requests.find((request) => godparentRequestState(request, today, isHoliday) === 'waiting');
  if (waiting) return { move: 'wait', godparent: waiting.godparent, until: answerDay(waiting, isHoliday) };
  if (requests.filter(({ isOfEarlierRound = false }) => !isOfEarlierRound).length >= mostRefusals)
    return { move: 'tell-team', reason: 'too-many-refusals' };
  const asked = new Set(requests.map(({ godparent }) => godparent));
  const others = candidates.filter(({ id }) => !asked.has(id));
  const next = godparentsInOrder(newcomer, others, today, random)[0];
  if (next) return { move: 'ask', godparent: next.id };
  const isBusy = others.some((other) => mayBeGodparent({ ...other, hasOpenRequest: false }, newcomer, today));
  return isBusy ? { move: 'wait-for-turn' } : { move: 'tell-team', reason: 'nobody-left' };
}
