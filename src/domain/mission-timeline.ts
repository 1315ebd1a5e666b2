import type { Author } from '../schema/author.ts';
import type { Mission } from '../schema/mission.ts';
import type { Period } from './mission.ts';
import { stretchesOf } from './running-stretch.ts';

/** A time during which somebody was in the community without a break, with its missions, the last one first. */
export interface TimelineGroup extends Period {
  readonly missions: readonly Mission[];
}

/**
 * A member's missions as one reads them, the last time first: those that overlap or follow each other the next day stand
 * together. A mission that ends before it begins stands alone, as the file has it.
 */
export function missionTimeline(author: Pick<Author, 'missions'>): TimelineGroup[] {
  const lastFirst = author.missions.toSorted((one, two) => (one.start < two.start ? 1 : -1));
  const isMistaken = ({ start, end }: Period): boolean => end !== undefined && end < start;
  const groups = stretchesOf(author).map(({ start, end }) => ({
    start,
    end,
    missions: lastFirst.filter(
      (mission) =>
        !isMistaken(mission) && mission.start >= start && (end === undefined || mission.start <= end),
    ),
  }));
  const alone = lastFirst
    .filter(isMistaken)
    .map((mission) => ({ start: mission.start, end: mission.end, missions: [mission] }));
  return [...groups, ...alone].sort((one, two) => (one.start < two.start ? 1 : -1));
}
