import { byTitle } from '../domain/directory-order.ts';
import type { Entry } from '../schema/content.ts';
import type { Team } from '../schema/team.ts';
import type { ListedRow } from './facets/listed-row.ts';
import { incubatorPath, teamPath } from './paths.ts';
import { plainWords } from './plain-words.ts';
import type { Relations } from './relations.ts';
import type { Site } from './site.ts';

/** The teams of one incubator, or those of none. */
export interface TeamGroup {
  readonly title: string;
  /** Page of the incubator. */
  readonly href?: string;
  readonly teams: readonly Entry<Team>[];
}

/** The teams that have a page, incubator by incubator; those without one come last. */
export function teamGroups(
  { publicIncubators }: Pick<Site, 'publicIncubators'>,
  { publicTeams, teamsByIncubator }: Relations,
): TeamGroup[] {
  const groups = [...publicIncubators.values()]
    .toSorted((a, b) => byTitle(a.data, b.data))
    .flatMap(({ id, data }): TeamGroup[] => {
      const teams = teamsByIncubator.get(id) ?? [];
      return teams.length === 0 ? [] : [{ title: data.title, href: incubatorPath(id), teams }];
    });
  const others = [...publicTeams.values()].filter(({ data }) => data.incubator === undefined);
  return others.length === 0 ? groups : [...groups, { title: 'Sans incubateur', teams: others }];
}

/** The teams of a group as the search of a long list shows them. */
export const listedTeams = ({ title, href, teams }: TeamGroup): ListedRow[] =>
  teams.map(({ id, data }) => ({
    title: data.name,
    href: teamPath(id),
    about: plainWords(data.mission ?? ''),
    links: [{ label: title, href }],
  }));
