import { isActive } from '../domain/author-activity.ts';
import { byTitle } from '../domain/directory-order.ts';
import { incubatorsOf } from '../domain/incubation.ts';
import { datedPosts, type DatedPost } from '../domain/posts.ts';
import type { StartupMembers } from '../domain/startup-members.ts';
import type { Author } from '../schema/author.ts';
import type { Entry } from '../schema/content.ts';
import type { Incubator } from '../schema/incubator.ts';
import type { Organisation } from '../schema/organisation.ts';
import type { Referent } from '../schema/referent.ts';
import type { Startup } from '../schema/startup.ts';
import type { Team } from '../schema/team.ts';
import type { Site } from './site.ts';

/** Entries by the id of what they belong to. */
type By<Data> = ReadonlyMap<string, readonly Entry<Data>[]>;

/** What belongs to what, looked up by id, so that no page goes through a whole collection. */
export interface Relations {
  readonly authorsById: ReadonlyMap<string, Entry<Author>>;
  readonly organisationsById: ReadonlyMap<string, Entry<Organisation>>;
  /** The teams that have a page: a hidden incubator's teams are hidden with it. */
  readonly publicTeams: ReadonlyMap<string, Entry<Team>>;
  readonly teamsByIncubator: By<Team>;
  /** Whose files name a team, those who have left apart. */
  readonly membersByTeam: ReadonlyMap<string, StartupMembers>;
  /** By title. */
  readonly startupsByIncubator: By<Startup>;
  readonly startupsBySponsor: By<Startup>;
  readonly publicIncubatorsByOwner: By<Incubator>;
  readonly postsByStartup: ReadonlyMap<string, readonly DatedPost[]>;
  readonly referentsByStartup: By<Referent>;
  readonly referentsByIncubator: By<Referent>;
}

/** What belongs to what in the site's content. */
export function relationsOf({ content, settings, publicIncubators }: Site): Relations {
  const { authors, organisations, teams, startups, posts, referents } = content;
  const sorted = startups.toSorted((a, b) => byTitle(a.data, b.data));
  const incubators = [...publicIncubators.values()].toSorted((a, b) => byTitle(a.data, b.data));
  const publicTeams = teams.filter(
    ({ data }) => data.incubator === undefined || publicIncubators.has(data.incubator),
  );
  return {
    authorsById: byId(authors),
    organisationsById: byId(organisations),
    publicTeams: byId(publicTeams),
    teamsByIncubator: groups(publicTeams, ({ data }) => [data.incubator]),
    membersByTeam: membersByTeam(authors, (author) => isActive(author, settings.today)),
    startupsByIncubator: groups(sorted, ({ data }) => incubatorsOf(data)),
    startupsBySponsor: groups(sorted, ({ data }) => data.sponsors),
    publicIncubatorsByOwner: groups(incubators, ({ data }) => [data.owner]),
    postsByStartup: groups(datedPosts(posts), ({ post }) => [post.data.startup]),
    referentsByStartup: groups(referents, ({ data }) => [data.startup]),
    referentsByIncubator: groups(referents, ({ data }) => [data.incubator]),
  };
}

const byId = <Data>(entries: readonly Entry<Data>[]): Map<string, Entry<Data>> =>
  new Map(entries.map((entry) => [entry.id, entry]));

/** The items under each of their keys, in their order. */
function groups<Item>(
  items: readonly Item[],
  keysOf: (item: Item) => readonly (string | undefined)[],
): Map<string, Item[]> {
  const grouped = new Map<string, Item[]>();
  for (const item of items) {
    for (const key of new Set(keysOf(item))) {
      if (key === undefined) continue;
      const group = grouped.get(key);
      if (group) group.push(item);
      else grouped.set(key, [item]);
    }
  }
  return grouped;
}

function membersByTeam(
  authors: readonly Entry<Author>[],
  isPresent: (author: Author) => boolean,
): Map<string, StartupMembers> {
  const [present, gone] = [true, false].map((wanted) =>
    groups(
      authors.filter(({ data }) => isPresent(data) === wanted),
      ({ data }) => data.teams,
    ),
  );
  const ids = new Set([...(present?.keys() ?? []), ...(gone?.keys() ?? [])]);
  return new Map(
    [...ids].map((id) => [id, { current: present?.get(id) ?? [], previous: gone?.get(id) ?? [] }]),
  );
}
