import type { Services } from '../services.ts';

/** Ids of the published members. Throws where the site names nobody: everyone would seem to be without a page. */
export async function publishedIds(community: Services['community']): Promise<ReadonlySet<string>> {
  const published = new Set((await community()).authors.map(({ id }) => id));
  if (published.size === 0) throw new Error('The published site names no member.');
  return published;
}
