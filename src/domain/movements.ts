import type { Movement, Standing } from '../ports.ts';
import type { Author } from '../schema/author.ts';
import type { Day } from '../schema/day.ts';
import { isActive } from './author-activity.ts';
import { hasEnded, isRunning, type Period } from './mission.ts';
import { stretchesOf } from './running-stretch.ts';

/** What is known of a member when her movements are looked for. */
export interface Seen {
  readonly member: string;
  readonly missions: Author['missions'];
  /** A fingerprint of what is told of her today. */
  readonly digest: string;
}

/** How a member stands on a day. */
export const standingOf = ({ member, missions, digest }: Seen, today: Day): Standing => ({
  member,
  isActive: isActive({ missions }, today),
  until: stretchesOf({ missions }).find((stretch) => isRunning(stretch, today))?.end,
  seenOn: today,
  digest,
});

/**
 * What happened to a member since she was last looked at, in order: stretches of missions that began or ended by today,
 * whether or not a run saw them; a change where nothing else tells of it. Somebody who is seen for the first time
 * arrives if a mission of hers runs, and is an alumna otherwise. What her page says today counts, not what it said.
 */
export function movementsSince(before: Standing | undefined, seen: Seen, today: Day): Movement[] {
  const { member, missions, digest } = seen;
  const stretches = stretchesOf({ missions });
  const from = before?.seenOn ?? today;
  const wasActive = before?.isActive ?? false;
  const ran = stretches.find((stretch) => isRunning(stretch, from));
  const moves: Movement[] = [];
  if (wasActive && !ran) moves.push({ member, kind: 'departure', day: lastEnd(stretches, from) ?? from });
  if (!wasActive && ran) moves.push({ member, kind: 'arrival', day: ran.start });
  for (const stretch of stretches) {
    if (stretch.start > today) break;
    if (stretch.start > from) moves.push({ member, kind: 'arrival', day: stretch.start });
    const { end } = stretch;
    if (end !== undefined && end >= from && hasEnded(stretch, today))
      moves.push({ member, kind: 'departure', day: end });
  }
  const isChanged = before !== undefined && before.digest !== digest && moves.length === 0;
  return isChanged ? [{ member, kind: 'change', day: today }] : moves;
}

const lastEnd = (stretches: readonly Period[], before: Day): Day | undefined =>
  stretches.findLast(({ end }) => end !== undefined && end < before)?.end;
