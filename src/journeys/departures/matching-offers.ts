import { isOpen, jobPath, nameOf, newestFirst } from '../../domain/job-offer.ts';
import type { Services } from '../../services.ts';
import { publishedEntries } from '../published-entries.ts';

/** A job offer as a mail names it. */
interface NamedOffer {
  readonly title: string;
  readonly link: string;
}

/** The open offers of a domaine, newest first, 3 at most; none where the domaine is not known. */
export type OffersFor = (domaine: string | undefined) => Promise<readonly NamedOffer[]>;

const most = 3;

/** Reads the published offers when they are first asked for, once. */
export function matchingOffers(services: Pick<Services, 'clock' | 'publishedFiles' | 'settings'>): OffersFor {
  const { clock, settings } = services;
  const read = async () => {
    const entries = await publishedEntries('jobs', services);
    return newestFirst(entries.filter(({ data }) => isOpen(data, clock.today())));
  };
  let offers: ReturnType<typeof read> | undefined;
  return async (domaine) => {
    if (domaine === undefined) return [];
    offers ??= read();
    return (await offers)
      .filter(({ data }) => data.domaines.includes(domaine))
      .flatMap((job) => {
        const path = jobPath(job);
        const { title = job.data.roles ?? nameOf(job), startup } = job.data;
        const words = startup === undefined ? title : `${title}, ${startup}`;
        return path === undefined ? [] : [{ title: words, link: `${settings.siteUrl}${path}` }];
      })
      .slice(0, most);
  };
}
