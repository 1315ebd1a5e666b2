import { activityOf, firstDay } from '../../domain/author-activity.ts';
import { daysBetween } from '../../domain/calendar.ts';
import { byFullName, byTitle } from '../../domain/directory-order.ts';
import { incubatorsOf } from '../../domain/incubation.ts';
import { latestStatus } from '../../domain/latest-status.ts';
import { communityFirstDay } from '../../domain/mission.ts';
import { arrivedRecently } from '../../domain/recent-arrival.ts';
import { startupTies } from '../../domain/startup-members.ts';
import type { Author } from '../../schema/author.ts';
import type { Entry } from '../../schema/content.ts';
import type { Day } from '../../schema/day.ts';
import type { Site } from '../site.ts';
import type { Directory, DirectoryMember } from './directory.ts';

/** What the directory is made of. */
export type DirectorySource = Pick<Site, 'content' | 'publicIncubators' | 'teamsById' | 'avatars'> & {
  readonly settings: Pick<Site['settings'], 'today'>;
};

let built: { readonly source: DirectorySource; readonly directory: Directory } | undefined;

/** What the directory shows: every member by full name, with the startups and incubators to filter by; made once a build. */
export function buildDirectory(source: DirectorySource): Directory {
  if (built?.source !== source) built = { source, directory: makeDirectory(source) };
  return built.directory;
}

function makeDirectory({
  content,
  settings,
  publicIncubators,
  teamsById,
  avatars,
}: DirectorySource): Directory {
  const { today } = settings;
  const isPublic = (id: string | undefined): id is string => id !== undefined && publicIncubators.has(id);
  const ownIncubators = ({ incubator, teams }: Author): string[] => [
    ...new Set([incubator, ...teams.map((id) => teamsById.get(id)?.data.incubator)].filter(isPublic)),
  ];
  const member = ({ id, data }: Entry<Author>): DirectoryMember => {
    const first = firstDay(data);
    return {
      id,
      fullname: data.fullname,
      role: data.role,
      domaine: data.domaine,
      status: latestStatus(data, today) ?? '',
      activity: activityOf(data, today),
      startups: listedStartups(data, today),
      skills: [...new Set(data.competences)],
      incubators: ownIncubators(data),
      arrival: first && Math.max(0, daysBetween(communityFirstDay, first)),
      isRecent: arrivedRecently(data, today),
      hasPicture: avatars.has(id),
    };
  };
  return {
    members: content.authors.toSorted((a, b) => byFullName(a.data, b.data)).map(member),
    startups: content.startups
      .toSorted((a, b) => byTitle(a.data, b.data))
      .map(({ id, data }) => ({ id, title: data.title, incubators: incubatorsOf(data).filter(isPublic) })),
    incubators: [...publicIncubators.values()]
      .toSorted((a, b) => byTitle(a.data, b.data))
      .map(({ id, data }) => ({ id, title: data.title })),
  };
}

/** Where a member works; where she worked, when she works nowhere now. */
function listedStartups(author: Author, today: Day): string[] {
  const ties = [...startupTies(author, today)];
  const current = ties.filter(([, tie]) => tie === 'current');
  return (current.length > 0 ? current : ties).map(([id]) => id);
}
