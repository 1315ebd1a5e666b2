import { Feed } from 'feed';
import { jobAuthor, jobTitle, publishedJobs } from '../api/jobs.ts';
import { jobPath, nameOf, publishedAt } from '../domain/job-offer.ts';
import { renderMarkdown } from './markdown.ts';
import type { Site } from './site.ts';

const feedLength = 20;

/** `jobs.xml`: the 20 newest open offers as an Atom feed (RFC 4287). */
export function jobsFeed({ content, settings }: Site): string {
  const { siteUrl, siteName, today } = settings;
  const feed = new Feed({
    id: `${siteUrl}/jobs.xml`,
    title: siteName,
    description: `Offres de recrutement ouvertes au sein de ${siteName}`,
    link: `${siteUrl}/`,
    language: 'fr',
    feedLinks: { atom: `${siteUrl}/jobs.xml` },
    updated: new Date(`${today}T12:00:00Z`),
    generator: false,
  });
  for (const job of publishedJobs(content).slice(0, feedLength)) {
    const published = publishedAt(job);
    const path = jobPath(job);
    if (!published || path === undefined) continue;
    const date = new Date(`${published.day}T${published.time}${published.offset}`);
    const folder = path.slice(0, path.lastIndexOf('/'));
    feed.addItem({
      id: encodeURI(`${siteUrl}${folder}/${nameOf(job)}`),
      title: jobTitle(job, { content, siteUrl }),
      link: encodeURI(`${siteUrl}${path}.html`),
      date,
      published: date,
      author: [{ name: jobAuthor(job, siteUrl) }],
      content: renderMarkdown(job.body),
    });
  }
  return feed.atom1();
}
