import type { Entry } from '../schema/content.ts';
import type { Incubator } from '../schema/incubator.ts';
import type { Startup } from '../schema/startup.ts';
import { isPublicIncubator } from '../domain/incubation.ts';
import { startupAttributes } from './startup-attributes.ts';
import { isWithin, projection, type Version } from './versions.ts';
import { isPresent, items, print } from './written-value.ts';

interface Sources {
  readonly startups: readonly Entry<Startup>[];
  readonly incubators: readonly Entry<Incubator>[];
  readonly siteUrl: string;
}

/** `startups.json`, in the shape of JSON:API; `included` holds the incubators that are not hidden. */
export function startupsJson(version: Version, { startups, incubators, siteUrl }: Sources): object {
  const attributesOf = projection(startupAttributes, version);
  const data = startups.map((entry) => resource(version, entry, attributesOf({ entry, siteUrl })));
  const links = { self: `${siteUrl}/startups` };
  if (!isWithin(version, { since: 'v1.6' })) return { links, data };
  const included = incubators
    .filter((incubator) => isPublicIncubator(incubator.data))
    .map((incubator) => includedIncubator(version, incubator));
  return { links, data, included };
}

function resource(version: Version, { id, raw }: Entry<Startup>, attributes: object): object {
  if (!isWithin(version, { since: 'v1.6' })) return { id, type: 'startup', attributes };
  return { id, type: 'startup', attributes, relationships: relationships(version, raw) };
}

const identifier = (id: unknown) => ({ type: 'incubator', id: print(id) });

function relationships(version: Version, raw: Entry<Startup>['raw']): object {
  const incubator = { data: identifier(raw.incubator) };
  if (!isWithin(version, { since: 'v2.7' })) return { incubator };
  const all = isPresent(raw.incubators) ? raw.incubators : raw.incubator;
  return { incubator, incubators: { data: items(all).map(identifier) } };
}

function includedIncubator(version: Version, { id, raw }: Entry<Incubator>): object {
  return {
    id: isWithin(version, { since: 'v1.8', until: 'v2.6' }) ? `/incubateurs/${id}` : id,
    type: 'incubator',
    attributes: {
      title: print(raw.title),
      owner: print(raw.owner),
      website: print(raw.website),
      github: print(raw.github),
      contact: print(raw.contact),
    },
  };
}
