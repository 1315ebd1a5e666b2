import type { FrontMatterEdit } from '../content/write-entry.ts';
import type { Author } from '../schema/author.ts';
import type { Day } from '../schema/day.ts';
import type { Mission } from '../schema/mission.ts';
import { communityFirstDay, isRunning } from './mission.ts';
import { lastRunningStretch } from './running-stretch.ts';

/** Why a change of missions is refused. */
export type MissionRefusal =
  | 'start-too-early'
  | 'end-before-start'
  | 'startup-unknown'
  | 'mission-changed'
  | 'end-not-later'
  | 'leave-before-today'
  | 'leave-not-earlier'
  | 'no-running-mission';

/** A mission as its member writes it. */
export interface WrittenMission {
  readonly start: Day;
  readonly end: Day;
  readonly status: string;
  readonly employer?: string | undefined;
  readonly startups: readonly string[];
}

/** Which mission is changed: its place in the file and its start as the member read it; none for a new one. */
export interface MissionPlace {
  readonly index: number;
  readonly start: Day | undefined;
}

/** The field of a mission that the rules refuse, and why; undefined for one that may be proposed. */
export function missionRefusals(
  mission: WrittenMission,
  isStartup: (id: string) => boolean,
): Partial<Record<'start' | 'end' | 'startups', MissionRefusal>> {
  return {
    ...(mission.start < communityFirstDay && { start: 'start-too-early' }),
    ...(mission.end < mission.start && { end: 'end-before-start' }),
    ...(!mission.startups.every(isStartup) && { startups: 'startup-unknown' }),
  };
}

/** A mission of one's own file that an edit of the file may not leave so, and why. */
export interface MissionEditRefusal {
  /** Path of the field, "missions.0.end"; "missions" for the list. */
  readonly field: string;
  readonly refusal: MissionRefusal | 'mission-removed' | 'end-missing';
}

/**
 * Why the account page would not have changed one's missions this way: there, missions are changed and added, never
 * taken away, and each that is written anew has an end. Missions that stay as they were are not looked at.
 */
export function missionsEditRefusal(
  before: readonly Mission[],
  after: readonly Mission[],
  isStartup: (id: string) => boolean,
): MissionEditRefusal | undefined {
  if (after.length < before.length) return { field: 'missions', refusal: 'mission-removed' };
  for (const [index, mission] of after.entries()) {
    if (isSame(before[index], mission)) continue;
    const { start, end } = mission;
    if (end === undefined) return { field: `missions.${index}.end`, refusal: 'end-missing' };
    const status = mission.status ?? '';
    const [refused] = Object.entries(missionRefusals({ ...mission, start, end, status }, isStartup));
    if (refused) return { field: `missions.${index}.${refused[0]}`, refusal: refused[1] };
  }
  return undefined;
}

/**
 * What a changed or new mission changes in her file; 'mission-changed' when the file holds another one there by now.
 * Keys that the form does not know stay.
 */
export function missionEdits(
  author: Pick<Author, 'missions'>,
  mission: WrittenMission,
  place: MissionPlace | undefined,
): FrontMatterEdit[] | 'mission-changed' {
  const index = place?.index ?? author.missions.length;
  const before = place && author.missions[place.index];
  if (place !== undefined && (before === undefined || before.start !== place.start)) return 'mission-changed';
  const fields = {
    start: mission.start,
    end: mission.end,
    status: mission.status,
    employer: mission.employer,
    startups: mission.startups.length > 0 ? mission.startups : undefined,
  };
  if (before === undefined) return [{ path: ['missions', index], value: withoutAbsent(fields) }];
  return Object.entries(fields)
    .filter(([field, value]) => !isSame(before[field as keyof Mission], value))
    .map(([field, value]) => ({ path: ['missions', index, field], value }));
}

/**
 * The mission that an extension prolongs: of those that run without a break, today or last, the one that ends last.
 * Undefined where one of them has no end, and before the first mission.
 */
export function missionToExtend(
  author: Pick<Author, 'missions'>,
  today: Day,
): { readonly index: number; readonly mission: Mission; readonly end: Day } | undefined {
  const end = lastRunningStretch(author, today)?.end;
  const index = author.missions.findIndex((held) => held.end === end && held.start <= (end ?? held.start));
  const mission = author.missions[index];
  return mission === undefined || end === undefined ? undefined : { index, mission, end };
}

/** The edits that end every running mission on a day of the future or today, which each would outlast. */
export function leaveEdits(
  author: Pick<Author, 'missions'>,
  leaveOn: Day,
  today: Day,
):
  | FrontMatterEdit[]
  | Extract<MissionRefusal, 'leave-before-today' | 'leave-not-earlier' | 'no-running-mission'> {
  if (leaveOn < today) return 'leave-before-today';
  const running = author.missions
    .map((mission, index) => ({ mission, index }))
    .filter(({ mission }) => isRunning(mission, today));
  if (running.length === 0) return 'no-running-mission';
  const outlasting = running.filter(({ mission }) => mission.end === undefined || mission.end > leaveOn);
  if (outlasting.length === 0) return 'leave-not-earlier';
  return outlasting.map(({ index }) => ({ path: ['missions', index, 'end'], value: leaveOn }));
}

const isSame = (before: unknown, after: unknown): boolean =>
  JSON.stringify(before ?? []) === JSON.stringify(after ?? []);

const withoutAbsent = (fields: object): object =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
