import type { Author } from '../schema/author.ts';
import type { Day } from '../schema/day.ts';
import { firstDay, isActive } from './author-activity.ts';
import { addMonths } from './calendar.ts';

/** A member whom one may ask to be a newcomer's godparent. */
export interface GodparentCandidate {
  readonly id: string;
  readonly author: Pick<Author, 'missions' | 'domaine'>;
  /** How often she was asked, for any newcomer. */
  readonly timesAsked: number;
  /** Somebody waits for her answer. */
  readonly hasOpenRequest: boolean;
  /** She asked not to be asked for now. */
  readonly isPaused: boolean;
  /** How many newcomers she accompanies at present. */
  readonly accompanied: number;
  /** How many she accompanies at most. */
  readonly capacity: number;
}

export interface Newcomer {
  readonly id: string;
  readonly domaine?: string | undefined;
}

/** Months since a member's first day, which must be over (rules.md, "Welcome"). */
const seniority = 6;

/** Whether a member may be asked for a newcomer today. */
export const mayBeGodparent = (candidate: GodparentCandidate, newcomer: Newcomer, today: Day): boolean =>
  candidate.id !== newcomer.id &&
  isSenior(candidate.author, today) &&
  !candidate.hasOpenRequest &&
  !candidate.isPaused &&
  candidate.accompanied < candidate.capacity;

function isSenior(author: Pick<Author, 'missions'>, today: Day): boolean {
  const first = firstDay(author);
  return isActive(author, today) && first !== undefined && addMonths(first, seniority) < today;
}

/**
 * Those who may be asked, the best first: of the newcomer's domaine before others, then the least asked, then at random.
 * `random` gives numbers from 0 to 1, 1 excluded; one is drawn for each.
 */
export const godparentsInOrder = <Candidate extends GodparentCandidate>(
  newcomer: Newcomer,
  candidates: readonly Candidate[],
  today: Day,
  random: () => number,
): Candidate[] =>
  candidates
    .filter((candidate) => mayBeGodparent(candidate, newcomer, today))
    .map((candidate) => ({ candidate, far: isOfDomaine(candidate, newcomer) ? 0 : 1, drawn: random() }))
    .toSorted(
      (one, two) =>
        one.far - two.far || one.candidate.timesAsked - two.candidate.timesAsked || one.drawn - two.drawn,
    )
    .map(({ candidate }) => candidate);

const isOfDomaine = ({ author }: GodparentCandidate, { domaine }: Newcomer): boolean =>
  domaine !== undefined && author.domaine === domaine;
