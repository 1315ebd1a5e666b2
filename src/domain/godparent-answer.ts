import type { GodparentAsked, GodparentSearch } from '../ports.ts';
import { answerableUntil } from './godparent-facts.ts';

export type GodparentAnswer = 'accepted' | 'declined';

/** Why an answer to a newcomer's request is not taken; `src/texts` has the words. */
export type AnswerRefusal =
  | 'not-allowed'
  | 'not-asked'
  | 'already-accepted'
  | 'already-declined'
  /** Another accepted before. */
  | 'taken'
  /** The newcomer has left, or looks for nobody any more. */
  | 'over'
  | 'too-late';

/** What an answer depends on. */
export interface AnswerCircumstances {
  readonly search: GodparentSearch | undefined;
  /** All requests for the newcomer. */
  readonly requests: readonly GodparentAsked[];
  /** Whether the newcomer is in the community and wants a godparent. */
  readonly isWanted: boolean;
  readonly now: Date;
}

/**
 * Why a member cannot answer a request now; undefined where she can. One whose two working days are over can, for as
 * long as nobody else has accepted and the link is good.
 */
export function answerRefusal(
  godparent: string,
  { search, requests, isWanted, now }: AnswerCircumstances,
): AnswerRefusal | undefined {
  const own = requests.find((asked) => asked.godparent === godparent);
  if (own === undefined || search === undefined) return 'not-asked';
  if (own.answer !== undefined) return `already-${own.answer}`;
  if (requests.some(({ answer }) => answer === 'accepted')) return 'taken';
  if (search.outcome === 'stopped' || !isWanted) return 'over';
  return now >= answerableUntil(own) ? 'too-late' : undefined;
}
