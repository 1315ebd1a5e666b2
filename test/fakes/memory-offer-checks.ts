import type { OfferCheck } from '../../src/domain/offer-check.ts';
import type { OfferChecks } from '../../src/ports.ts';

/** What is kept of offers in memory, in as few words as the port's promise. */
export function memoryOfferChecks(): OfferChecks {
  const held = new Map<string, OfferCheck>();
  const keep = (check: OfferCheck) => held.set(check.offer, { ...held.get(check.offer), ...check });
  return {
    all: async () => [...held.values()].toSorted((one, other) => (one.offer < other.offer ? -1 : 1)),
    async asked(offer, askedOn) {
      keep({ offer, askedOn });
    },
    async kept(offer, keptOn) {
      keep({ offer, keptOn });
    },
  };
}
