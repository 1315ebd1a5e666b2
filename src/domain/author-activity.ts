import type { Author } from '../schema/author.ts';
import type { Day } from '../schema/day.ts';
import type { Mission } from '../schema/mission.ts';
import { isRunning, isToCome } from './mission.ts';

type WithMissions = Pick<Author, 'missions'>;

/** Where a member stands: in the community, about to arrive, or gone. */
export type Activity = 'active' | 'to-come' | 'alumni';

/** Missions that run today, in the file's order. */
export const runningMissions = (author: WithMissions, today: Day): Mission[] =>
  author.missions.filter((mission) => isRunning(mission, today));

/** A member is active when any mission runs (design.md, invariant 3). */
export const isActive = (author: WithMissions, today: Day): boolean =>
  author.missions.some((mission) => isRunning(mission, today));

/** Active when a mission runs, to come when the next one has not begun, alumni otherwise. */
export function activityOf(author: WithMissions, today: Day): Activity {
  if (isActive(author, today)) return 'active';
  return author.missions.some((mission) => isToCome(mission, today)) ? 'to-come' : 'alumni';
}

/** First day of the earliest mission, whatever the order in the file; undefined without a mission. */
export function firstDay(author: WithMissions): Day | undefined {
  return author.missions.map(({ start }) => start).reduce(earlier, undefined);
}

/** Last day of the mission that ends last; undefined when a mission has no end, or without a mission. */
export function lastDay(author: WithMissions): Day | undefined {
  if (author.missions.some(({ end }) => end === undefined)) return undefined;
  return author.missions.map(({ end }) => end).reduce(later, undefined);
}

const earlier = (first: Day | undefined, second: Day): Day =>
  first !== undefined && first <= second ? first : second;

const later = (first: Day | undefined, second: Day | undefined): Day | undefined =>
  first !== undefined && (second === undefined || first >= second) ? first : second;
