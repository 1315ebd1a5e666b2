import type { AdministrationDomain, AdministrationDomains } from '../../src/ports.ts';

/** The list of administrations' domains in memory. */
export function memoryAdministrationDomains(): AdministrationDomains {
  const kept = new Map<string, AdministrationDomain>();
  return {
    all: async () => [...kept.values()].toSorted((a, b) => (a.domain < b.domain ? -1 : 1)),
    async add(domain) {
      if (kept.has(domain.domain)) return false;
      kept.set(domain.domain, domain);
      return true;
    },
    remove: async (domain) => kept.delete(domain),
  };
}
