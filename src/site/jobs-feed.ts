import { jobAuthor, jobTitle, publishedJobs } from '../api/jobs.ts';
import { jobPath, nameOf, publishedAt } from '../domain/job-offer.ts';
import { atomFeed, feedLength } from './atom-feed.ts';
import type { Site } from './site.ts';

/** `jobs.xml`: the 20 newest open offers as an Atom feed (RFC 4287). */
export function jobsFeed({ content, settings }: Site): string {
  const { siteUrl, siteName } = settings;
  const entries = publishedJobs(content)
    .slice(0, feedLength)
    .flatMap((job) => {
      const published = publishedAt(job);
      const path = jobPath(job);
      if (!published || path === undefined) return [];
      const folder = path.slice(0, path.lastIndexOf('/'));
      return [
        {
          id: encodeURI(`${siteUrl}${folder}/${nameOf(job)}`),
          title: jobTitle(job, { content, siteUrl }),
          link: encodeURI(`${siteUrl}${path}.html`),
          date: new Date(`${published.day}T${published.time}${published.offset}`),
          author: jobAuthor(job, siteUrl),
          body: job.body,
        },
      ];
    });
  const description = `Offres de recrutement ouvertes au sein de ${siteName}`;
  return atomFeed({ path: '/jobs.xml', title: siteName, description }, settings, entries);
}
