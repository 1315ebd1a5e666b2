import { domainRefusal, readDomain, type DomainRefusal } from '../../domain/administration-domain.ts';
import type { Services } from '../../services.ts';
import { addressRules } from '../address-rules.ts';
import { writeAudit } from '../write-audit.ts';

/** Adds a domain to the list of administrations' domains; why not, otherwise. `isSure` passes over a warning. */
export async function addDomain(
  typed: string,
  isSure: boolean,
  actor: string,
  services: Services,
): Promise<DomainRefusal | 'added'> {
  const { administrationDomains, clock } = services;
  const domain = readDomain(typed);
  const refusal = domainRefusal(domain, await addressRules(services), isSure);
  if (refusal !== undefined || domain === undefined) return refusal ?? 'not-a-domain';
  const addedAt = clock.now().toISOString();
  if (!(await administrationDomains.add({ domain, addedBy: actor, addedAt }))) return 'already-known';
  await writeAudit(services, {
    actor,
    action: 'administration-domain.add',
    target: domain,
    after: domain,
  });
  return 'added';
}

/** Takes a domain off the list; false where it is not on it. Accounts that have such an address keep it. */
export async function removeDomain(domain: string, actor: string, services: Services): Promise<boolean> {
  if (!(await services.administrationDomains.remove(domain))) return false;
  await writeAudit(services, {
    actor,
    action: 'administration-domain.remove',
    target: domain,
    before: domain,
  });
  return true;
}
