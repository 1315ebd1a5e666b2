import type { Author } from '../schema/author.ts';
import type { Entry } from '../schema/content.ts';
import type { Day } from '../schema/day.ts';
import type { Mission } from '../schema/mission.ts';
import type { Startup } from '../schema/startup.ts';
import type { Team } from '../schema/team.ts';
import { activityOf, isActive, lastDay, runningMissions } from './author-activity.ts';
import { isToCome } from './mission.ts';
import { startupTies } from './startup-members.ts';

/** What of the published content the rules on teammates ask. */
export interface Teams {
  readonly startups: readonly Pick<Entry<Startup>, 'id' | 'data'>[];
  readonly teams: readonly Pick<Entry<Team>, 'id' | 'data'>[];
}

/** Incubators that a startup belongs to. */
export const incubatorsOf = ({ incubator, incubators }: Startup): string[] => [
  ...new Set([incubator, ...incubators].filter((id) => id !== undefined)),
];

/** Whether a member who is active today is in a team of one of these incubators. */
export const isInTeamOf = (
  author: Author,
  incubators: readonly string[],
  { teams }: Teams,
  today: Day,
): boolean =>
  isActive(author, today) &&
  teams.some(
    ({ id, data }) =>
      author.teams.includes(id) && data.incubator !== undefined && incubators.includes(data.incubator),
  );

/** Startups that a member is active on today. */
export const activeStartups = (author: Author, today: Day): string[] =>
  [...startupTies(author, today)].filter(([, tie]) => tie === 'current').map(([id]) => id);

/**
 * The missions that say who is a member's teammate: those that run; before the first one, those to come; after the
 * last one, the one that ended last, so that somebody can still approve an extension.
 */
function presentMissions(author: Author, today: Day): Mission[] {
  const activity = activityOf(author, today);
  if (activity === 'active') return runningMissions(author, today);
  if (activity === 'to-come') return author.missions.filter((mission) => isToCome(mission, today));
  return author.missions.filter(({ end }) => end === lastDay(author));
}

/** Startups of a member's present missions; `startups` of older files counts while she is active. */
export const presentStartups = (author: Author, today: Day): string[] => [
  ...new Set([
    ...presentMissions(author, today).flatMap(({ startups }) => startups),
    ...activeStartups(author, today),
  ]),
];

/** Incubators linked to a member's present missions: those of their startups, and the one that her file names. */
export function presentIncubators(author: Author, { startups }: Teams, today: Day): string[] {
  const mine = presentStartups(author, today);
  const linked = startups.filter(({ id }) => mine.includes(id)).flatMap(({ data }) => incubatorsOf(data));
  return [...new Set([...linked, ...(author.incubator === undefined ? [] : [author.incubator])])];
}
