import { nameInCommunity } from '../../journeys/name-in-community.ts';
import { longMoment } from '../../texts/moments.ts';
import type { FillConsolePage } from './console-page.ts';

/** What `/console/domaines/` shows: the domains that administrators added. */
export const domainsPage: FillConsolePage = async (_, { circumstances }, { administrationDomains }) => {
  const domains = await administrationDomains.all();
  return {
    filling: {
      shown: { none: domains.length === 0 },
      lists: {
        domaine: domains.map(({ domain, addedBy, addedAt }) => ({
          facts: {
            domaine: domain,
            par: nameInCommunity(addedBy, circumstances).fullname,
            quand: longMoment(addedAt),
          },
          values: { domaine: domain },
        })),
      },
    },
  };
};
