import type { ContentPlace } from './content-place.ts';
import { addressName } from './dated-entry.ts';

/** Path of the page of an event of the agenda. */
export const eventPagePath = (id: string): string => `/agenda/${encodeURIComponent(addressName(id))}/`;

/** Path of a member's page. */
export const memberPagePath = (id: string): string => `/communaute/${encodeURIComponent(id)}/`;

/** Path of the site's page that shows an entry; undefined for a collection whose entries have no page that is known. */
export function pageAddress({ collection, id }: ContentPlace): string | undefined {
  if (collection === 'authors') return memberPagePath(id);
  const name = encodeURIComponent(id);
  if (collection === 'startups') return `/startups/${name}`;
  if (collection === 'incubators') return `/incubateurs/${name}`;
  return collection === 'jobs' ? '/recrutement/' : undefined;
}
