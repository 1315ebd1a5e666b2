import { isPublicIncubator } from '../domain/incubation.ts';
import type { Entry } from '../schema/content.ts';
import type { Incubator } from '../schema/incubator.ts';
import type { Startup } from '../schema/startup.ts';
import { isPresent, print } from './written-value.ts';

const incubatorKeys = ['title', 'owner', 'contact', 'address', 'website', 'github'] as const;

/** `incubators.json`: startups by incubator, then what is known of each incubator that is not hidden. */
export function incubatorsJson(
  incubators: readonly Entry<Incubator>[],
  startups: readonly Entry<Startup>[],
): object {
  const result = new Map<string, Record<string, unknown>>();
  const named = startups.filter(({ raw }) => isPresent(raw.incubator));
  for (const [id, group] of Map.groupBy(named, ({ raw }) => print(raw.incubator)))
    result.set(id, { startups: group.map(startupOfIncubator) });
  for (const { id, raw, data } of incubators) {
    if (!isPublicIncubator(data)) continue;
    const known = result.get(id) ?? {};
    for (const key of incubatorKeys) known[key] = raw[key] ?? null;
    result.set(id, known);
  }
  return Object.fromEntries(result);
}

const startupOfIncubator = ({ id, raw }: Entry<Startup>) => ({
  id,
  name: raw.title ?? null,
  pitch: raw.mission ?? null,
  repository: raw.repository ?? null,
  contact: raw.contact ?? null,
  phases: raw.phases ?? null,
});
