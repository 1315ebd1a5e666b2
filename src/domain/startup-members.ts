import type { Author } from '../schema/author.ts';
import type { Entry } from '../schema/content.ts';
import type { Day } from '../schema/day.ts';
import { isActive } from './author-activity.ts';
import { isRunning, isToCome } from './mission.ts';

/** The people of a startup, each list in the order of the authors. */
export interface StartupMembers {
  readonly current: Entry<Author>[];
  readonly previous: Entry<Author>[];
}

/** What a member is to each startup that her file names. */
type Ties = Map<string, 'current' | 'previous'>;

/**
 * The startups of one member. She is a current member where a running mission names the startup, or where
 * `startups` does while any of her missions runs; a previous one where only past missions, `previously`, or
 * `startups` after her last day name it. A mission to come makes no tie yet.
 */
export function startupTies(author: Author, today: Day): Ties {
  const ties: Ties = new Map();
  const tie = (id: string, kind: 'current' | 'previous') => {
    if (ties.get(id) !== 'current') ties.set(id, kind);
  };
  for (const mission of author.missions) {
    if (isToCome(mission, today)) continue;
    for (const id of mission.startups) tie(id, isRunning(mission, today) ? 'current' : 'previous');
  }
  for (const id of author.startups) tie(id, isActive(author, today) ? 'current' : 'previous');
  for (const id of author.previously) tie(id, 'previous');
  return ties;
}

/** The members of every startup that somebody names, by startup id. */
export function membersByStartup(
  authors: readonly Entry<Author>[],
  today: Day,
): ReadonlyMap<string, StartupMembers> {
  const members = new Map<string, StartupMembers>();
  for (const author of authors) {
    for (const [id, kind] of startupTies(author.data, today)) {
      const startup = members.get(id) ?? { current: [], previous: [] };
      startup[kind].push(author);
      members.set(id, startup);
    }
  }
  return members;
}
