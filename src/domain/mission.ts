import { toDay, type Day } from '../schema/day.ts';
import type { Mission } from '../schema/mission.ts';

/** The community's first day; no mission begins before (rules.md, "Arrival form"). */
export const communityFirstDay = toDay('2013-07-01');

/** What the rules on time need of a mission. */
export type Period = Pick<Mission, 'start' | 'end'>;

/** A mission runs from its first day through its last day; without an end it goes on (rules.md, "Member file"). */
export const isRunning = (mission: Period, today: Day): boolean =>
  mission.start <= today && !hasEnded(mission, today);

/** The last day is over. */
export const hasEnded = (mission: Period, today: Day): boolean =>
  mission.end !== undefined && mission.end < today;

/** The first day is still to come. */
export const isToCome = (mission: Period, today: Day): boolean =>
  mission.start > today && !hasEnded(mission, today);
