import type { Services } from '../services.ts';

type SeenServices = Pick<Services, 'clock' | 'community' | 'ledger'>;

const keyOf = (id: string): string => `arrivee/${id}/publiee`;

/** How long after its merge a page is looked for, in milliseconds; a build takes minutes. */
const lookedForDuring = 7 * 86_400_000;

/** When the published site was first seen to have a newcomer's page; undefined while it has none. */
export async function publicationSeen(
  id: string,
  { clock, community, ledger }: SeenServices,
): Promise<Date | undefined> {
  const { authors } = await community();
  if (!authors.some((author) => author.id === id)) return undefined;
  const seen = await ledger.doneAt(keyOf(id));
  if (seen !== undefined) return seen;
  await ledger.done(keyOf(id), clock.now());
  return ledger.doneAt(keyOf(id));
}

/** Looks whether the pages of the arrivals that were merged lately are published, so that the moment is known. */
export async function seePublications(services: SeenServices & Pick<Services, 'arrivals'>): Promise<void> {
  const since = new Date(services.clock.now().getTime() - lookedForDuring);
  for (const { id } of await services.arrivals.mergedSince(since)) await publicationSeen(id, services);
}
