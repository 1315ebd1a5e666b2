import type { Entry } from '../schema/content.ts';
import type { Startup } from '../schema/startup.ts';
import { countValues, type Counts } from './counts.ts';
import { incubatorsOf } from './incubation.ts';
import { isActiveStartup, latestPhase } from './startup-phase.ts';

/**
 * The active startups of each of the given incubators, by phase; a co-incubated one counts at each of its own. Those
 * that have none of them count under `undefined`.
 */
export function activePhasesByIncubator(
  startups: readonly Entry<Startup>[],
  isShown: (incubator: string) => boolean,
): ReadonlyMap<string | undefined, Counts> {
  const places = startups
    .filter(({ data }) => isActiveStartup(data))
    .flatMap(({ data }) => {
      const shown = incubatorsOf(data).filter(isShown);
      const phase = latestPhase(data)?.name ?? '';
      return (shown.length > 0 ? shown : [undefined]).map((incubator) => ({ incubator, phase }));
    });
  const groups = Map.groupBy(places, ({ incubator }) => incubator);
  return new Map([...groups].map(([id, held]) => [id, countValues(held.map(({ phase }) => phase))]));
}
