import type { Entry } from '../schema/content.ts';
import type { Day } from '../schema/day.ts';
import type { Job } from '../schema/job.ts';
import type { Startup } from '../schema/startup.ts';
import { addressName, dateOfName, nameWithoutDate } from './dated-entry.ts';
import { parisTime, type ParisTime } from './paris-time.ts';

/** When an offer was published: the file's `date`, else the date of its name; undefined without either. */
export const publishedAt = (job: Entry<Job>): ParisTime | undefined =>
  parisTime(job.data.date ?? dateOfName(job.id) ?? '');

/** An offer's name in addresses, as files were named: without its date. */
export const nameOf = (job: Entry<Job>): string => nameWithoutDate(job.id);

/** Path of an offer, "/recrutement/2022/06/22/designer"; what is no letter, digit or `._~!$&'()+,;=@` becomes "-". */
export function jobPath(job: Entry<Job>): string | undefined {
  const published = publishedAt(job);
  if (!published) return undefined;
  return `/recrutement/${published.day.replaceAll('-', '/')}/${addressName(nameOf(job))}`;
}

/** An offer is open until it is closed or its depublication day has come. */
export const isOpen = (job: Job, today: Day): boolean =>
  job.open === true && (job.depublication_date === undefined || job.depublication_date > today);

/** Newest first; of two of the same moment, the one whose file comes last. */
export function newestFirst(jobs: readonly Entry<Job>[]): Entry<Job>[] {
  const moments = new Map(jobs.map((job) => [job, momentOf(job)]));
  const key = (job: Entry<Job>) => `${moments.get(job) ?? ''} ${job.path}`;
  return jobs.toSorted((a, b) => (key(a) < key(b) ? 1 : -1));
}

const momentOf = (job: Entry<Job>): string => {
  const { day = '', time = '' } = publishedAt(job) ?? {};
  return `${day}T${time}`;
};

/** The startup that an offer names, by title or by id. */
export function startupOfJob(job: Job, startups: readonly Entry<Startup>[]): Entry<Startup> | undefined {
  if (job.startup === undefined) return undefined;
  return (
    startups.find(({ data }) => data.title === job.startup) ?? startups.find(({ id }) => id === job.startup)
  );
}

/** The same for many offers: the startups are gone through once. */
export function startupFinder(
  startups: readonly Entry<Startup>[],
): (job: Pick<Job, 'startup'>) => Entry<Startup> | undefined {
  const backwards = startups.toReversed();
  const byTitle = new Map(backwards.map((startup) => [startup.data.title, startup]));
  const byId = new Map(backwards.map((startup) => [startup.id, startup]));
  return ({ startup }) => (startup === undefined ? undefined : (byTitle.get(startup) ?? byId.get(startup)));
}
