import type { Entry } from '../schema/content.ts';
import type { Incubator } from '../schema/incubator.ts';
import type { Startup } from '../schema/startup.ts';

/** Ids of the incubators of a startup: all of them in co-incubation, else the one. */
export function incubatorsOf(startup: Pick<Startup, 'incubator' | 'incubators'>): readonly string[] {
  if (startup.incubators.length > 0) return startup.incubators;
  return startup.incubator === undefined ? [] : [startup.incubator];
}

/** Startups of an incubator, co-incubated ones included, in the order of the startups. */
export const startupsOf = (
  incubatorId: string,
  startups: readonly Entry<Startup>[],
): readonly Entry<Startup>[] => startups.filter(({ data }) => incubatorsOf(data).includes(incubatorId));

/** A hidden incubator has no page and stands in no list; its startups stay public. */
export const isPublicIncubator = (incubator: Incubator): boolean => incubator.hidden !== true;
