import { ledgerGuard } from '../ledger-guard.ts';
import { disagreement, type Disagreement } from './disagreement.ts';

/** What runs still ask for. */
export interface StillAsked {
  /** Ids of the arrivals whose proposal is neither merged nor closed. */
  readonly arrivals: ReadonlySet<string>;
  /** Numbers of the open proposals. */
  readonly proposals: ReadonlySet<number>;
  /** The published content. */
  readonly head: string;
}

/**
 * Claims that a run left when it died, of something that the next run asks for again. The claim of anything else has
 * ended with its moment, and keeps nobody from anything.
 */
export const claimsLapsed = (keys: readonly string[], asked: StillAsked): Disagreement[] =>
  keys.filter((key) => isAsked(key, asked)).map((key) => disagreement('claim-lapsed', key));

function isAsked(key: string, { arrivals, proposals, head }: StillAsked): boolean {
  const guard = ledgerGuard(key);
  if (guard.kind === 'arrival') return arrivals.has(guard.id);
  if (guard.kind === 'proposal') return proposals.has(guard.number);
  return guard.kind === 'content' && guard.head === head;
}
