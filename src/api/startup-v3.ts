import type { Author } from '../schema/author.ts';
import type { Entry } from '../schema/content.ts';
import type { Day } from '../schema/day.ts';
import type { Startup } from '../schema/startup.ts';
import { items, maps, markdownOf, print } from './written-value.ts';

const publishedKeys = [
  'repository',
  'contact',
  'phases',
  'mission',
  'link',
  'incubator',
  'accessibility_status',
  'stats_url',
  'budget_url',
  'impact_url',
  'dashlord_url',
  'redirect_from',
  'usertypes',
  'techno',
  'mon_service_securise',
] as const;

/** Member ids by startup, as v3 counts them. */
export interface V3Members {
  readonly active: ReadonlyMap<string, readonly string[]>;
  readonly previous: ReadonlyMap<string, readonly string[]>;
}

/**
 * Who works on which startup by v3's published rule: a mission counts as active until its last day, even before it
 * begins; `startups` counts as active whatever the missions.
 */
export function v3Members(authors: readonly Entry<Author>[], today: Day): V3Members {
  const active = new Map<string, string[]>();
  const previous = new Map<string, string[]>();
  const add = (group: Map<string, string[]>, startup: string, id: string) => {
    group.set(startup, [...(group.get(startup) ?? []), id]);
  };
  for (const { id, raw } of authors) {
    const missions = maps(raw.missions);
    const goesOn = missions.filter(({ end }) => print(end) === '' || print(end) >= today);
    const activeStartups = new Set([...items(raw.startups), ...goesOn.flatMap(startupsOf)].map(print));
    const allStartups = new Set(
      [...items(raw.startups), ...items(raw.previously), ...missions.flatMap(startupsOf)].map(print),
    );
    for (const startup of activeStartups) add(active, startup, id);
    for (const startup of allStartups) if (!activeStartups.has(startup)) add(previous, startup, id);
  }
  return { active, previous };
}

const startupsOf = ({ startups }: { readonly startups?: unknown }): readonly unknown[] => items(startups);

/** `v3/startups/<id>.json`: one startup, its members and its text. */
export function startupV3Json({ id, raw, body, data }: Entry<Startup>, members: V3Members): object {
  const published = publishedKeys
    .filter((key) => key in raw)
    .map((key): [string, unknown] => [key, raw[key]]);
  return {
    name: raw.title ?? null,
    ...Object.fromEntries(published),
    incubators: data.incubators.length > 0 ? data.incubators : items(raw.incubator).map(print),
    active_members: members.active.get(id) ?? [],
    previous_members: members.previous.get(id) ?? [],
    content: markdownOf(body),
  };
}
