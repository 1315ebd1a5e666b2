import { isWaitedFor, type GodparentDay } from './godparent-facts.ts';
import type { GodparentAsked, GodparentSearch } from '../ports.ts';

/** Where a newcomer's search stands for herself: nobody is named before she has accepted. */
export type NewcomerGodparent =
  | { readonly state: 'not-wanted' | 'to-begin' | 'searching' | 'asked' | 'team-told' }
  | { readonly state: 'found'; readonly godparent: string };

/** What a newcomer is told of her search. */
export function newcomerGodparent(
  search: GodparentSearch | undefined,
  requests: readonly GodparentAsked[],
  isWanted: boolean,
  day: Pick<GodparentDay, 'today' | 'now' | 'isHoliday'>,
): NewcomerGodparent {
  const accepted = requests.find(({ answer }) => answer === 'accepted');
  if (accepted && search?.outcome !== 'stopped') return { state: 'found', godparent: accepted.godparent };
  if (!isWanted) return { state: 'not-wanted' };
  if (search === undefined || search.outcome === 'stopped') return { state: 'to-begin' };
  if (search.outcome === 'team-told') return { state: 'team-told' };
  return { state: requests.some((asked) => isWaitedFor(asked, search, day)) ? 'asked' : 'searching' };
}
