import type { Author } from '../schema/author.ts';
import type { Entry } from '../schema/content.ts';
import type { Day } from '../schema/day.ts';
import type { Startup } from '../schema/startup.ts';
import { isPresent, items, maps, print, type Written } from './written-value.ts';

interface Members {
  readonly active_members: Set<string>;
  readonly previous_members: Set<string>;
  readonly expired_members: Set<string>;
}

interface Details {
  readonly active_members: readonly string[];
  readonly previous_members: readonly string[];
  readonly expired_members: readonly string[];
  readonly id?: string;
  readonly name?: unknown;
  readonly repository?: unknown;
  readonly contact?: unknown;
  readonly phases?: unknown;
}

const noMembers = (): Members => ({
  active_members: new Set(),
  previous_members: new Set(),
  expired_members: new Set(),
});

/**
 * `startups_details.json`: who works on every startup that a file names, by the published rules, which differ from
 * the domain's: a mission that ends today has expired for a startup named at the top of the file, and startups
 * without a file are listed.
 */
export function startupsDetailsJson(
  authors: readonly Entry<Author>[],
  startups: readonly Entry<Startup>[],
  today: Day,
): Record<string, Details> {
  const members = membersByStartup(authors, today);
  for (const { id } of startups) if (!members.has(id)) members.set(id, noMembers());
  const written = new Map(startups.map(({ id, raw }) => [id, facts(id, raw)]));
  return Object.fromEntries(
    [...members].map(([id, { active_members, previous_members, expired_members }]) => [
      id,
      {
        active_members: [...active_members],
        previous_members: [...previous_members],
        expired_members: [...expired_members],
        ...written.get(id),
      },
    ]),
  );
}

function membersByStartup(authors: readonly Entry<Author>[], today: Day): Map<string, Members> {
  const members = new Map<string, Members>();
  const add = (startup: unknown, group: keyof Members, id: string) => {
    const known = members.get(print(startup)) ?? noMembers();
    known[group].add(id);
    members.set(print(startup), known);
  };
  for (const { id, raw } of authors) {
    const missions = maps(raw.missions);
    const lastEnd = missions.at(-1)?.end;
    const expired = isPresent(lastEnd) && print(lastEnd) <= today;
    for (const startup of items(raw.startups))
      add(startup, expired ? 'expired_members' : 'active_members', id);
    for (const startup of items(raw.previously)) add(startup, 'previous_members', id);
    for (const mission of missions) {
      const group = groupOf(mission, today);
      if (group) for (const startup of items(mission.startups)) add(startup, group, id);
    }
  }
  return members;
}

/** A mission to come counts nowhere. */
function groupOf({ start, end }: Written, today: Day): keyof Members | undefined {
  if (!isPresent(end) || (print(start) <= today && print(end) >= today)) return 'active_members';
  return print(end) <= today ? 'expired_members' : undefined;
}

const facts = (id: string, raw: Written) => ({
  id,
  name: raw.title ?? null,
  repository: raw.repository ?? null,
  contact: raw.contact ?? null,
  phases: raw.phases ?? null,
});
