import type { AddressRules } from '../domain/administration-address.ts';
import type { Services } from '../services.ts';

/** What tells an administration's address today: the community's own domain, and the list that administrators keep. */
export async function addressRules({
  administrationDomains,
  settings,
}: Pick<Services, 'administrationDomains' | 'settings'>): Promise<AddressRules> {
  const kept = await administrationDomains.all();
  return { communityDomain: settings.communityDomain, moreDomains: kept.map(({ domain }) => domain) };
}
