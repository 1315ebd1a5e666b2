import { startOfDay } from '../domain/paris-time.ts';
import type { Offer } from './offers.ts';

/** What a page knows of an offer beside its file. */
export interface JobFacts {
  /** Address of the page. */
  readonly address: string;
  /** The offer, in HTML. */
  readonly description: string;
  readonly siteName: string;
  readonly siteUrl: string;
}

/**
 * An open offer as search engines read it: schema.org's JobPosting, in JSON that a page may hold in a `script`. Content
 * says of no offer where one works: the country alone is known. An offer ends as its depublication day begins.
 */
export function jobData({ job, heading, day, startup, from }: Offer, facts: JobFacts): string {
  const { address, description, siteName, siteUrl } = facts;
  const end = job.data.depublication_date;
  const isOfStartup = job.data.friend === undefined && startup !== undefined;
  const data = {
    '@context': 'https://schema.org',
    '@type': 'JobPosting',
    title: heading,
    description: description.trim() === '' ? heading : description.trim(),
    identifier: { '@type': 'PropertyValue', name: siteName, value: job.id },
    datePosted: day,
    validThrough: end === undefined ? undefined : startOfDay(end),
    url: address,
    hiringOrganization: {
      '@type': 'Organization',
      name: from ?? siteName,
      sameAs: isOfStartup ? startup.data.link : from === undefined ? siteUrl : undefined,
    },
    jobLocation: { '@type': 'Place', address: { '@type': 'PostalAddress', addressCountry: 'FR' } },
    occupationalCategory: job.data.domaines.length > 0 ? job.data.domaines.join(', ') : undefined,
    skills: job.data.techno.length > 0 ? job.data.techno.join(', ') : undefined,
  };
  return JSON.stringify(data).replaceAll('<', String.raw`\u003c`);
}
