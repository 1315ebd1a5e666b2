import { withoutTags } from '../domain/cut-between.ts';
import { escapeHtml } from '../domain/escape-html.ts';
import { jobPath, newestFirst, publishedAt, startupOfJob } from '../domain/job-offer.ts';
import type { Content, Entry } from '../schema/content.ts';
import type { Job } from '../schema/job.ts';
import { plainText } from './markdown/plain-text.ts';
import { isPresent, items, markdownOf, print, withoutLineEnds } from './written-value.ts';

interface Source {
  readonly content: Content;
  readonly siteUrl: string;
}

/** The offers that `jobs.json` and `jobs.xml` publish: open ones, newest first, whatever their depublication day. */
export const publishedJobs = ({ jobs }: Content): Entry<Job>[] =>
  newestFirst(jobs.filter(({ data }) => data.open === true));

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1).toLowerCase();

/** The name under which offers without a startup are published: the site's host. */
const communityName = (siteUrl: string): string => new URL(siteUrl).host;

/** Who publishes the offer, in the feeds. */
export const jobAuthor = ({ raw }: Entry<Job>, siteUrl: string): string =>
  isPresent(raw.friend) ? print(raw.friend) : communityName(siteUrl);

/** "Designer - Offre de Pix": the offer's title in the feeds, neither escaped nor shortened. */
export function jobTitle(job: Entry<Job>, { content, siteUrl }: Source): string {
  const startup = startupOfJob(job.data, content.startups)?.data.title ?? communityName(siteUrl);
  const from = isPresent(job.raw.friend) ? print(job.raw.friend) : startup;
  return `${capitalised(print(job.raw.roles))} - Offre de ${withoutTags(from)}`;
}

/** `jobs.json` of v2.5. */
export function jobsJson(source: Source): object[] {
  return publishedJobs(source.content).map((job) => {
    const { day = '', time = '', offset = '' } = publishedAt(job) ?? {};
    const published = `${day} ${time} ${offset.replace(':', '')}`;
    return {
      id: job.id,
      domaines: items(job.raw.domaines).map(print),
      title: escapeHtml(withoutLineEnds(jobTitle(job, source))),
      url: `${source.siteUrl}${jobPath(job) ?? ''}.html`,
      published,
      startup: print(job.raw.startup),
      updated: published,
      author: jobAuthor(job, source.siteUrl),
      technos: print(job.raw.techno),
      content: escapeHtml(withoutLineEnds(plainText(markdownOf(job.body)))),
      contacts: print(job.raw.contacts),
    };
  });
}
