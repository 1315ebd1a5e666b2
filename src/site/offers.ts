import { isOpen, jobPath, newestFirst, publishedAt, startupFinder } from '../domain/job-offer.ts';
import { domaines } from '../schema/author.ts';
import type { Entry } from '../schema/content.ts';
import { toDay, type Day } from '../schema/day.ts';
import type { Job } from '../schema/job.ts';
import type { Startup } from '../schema/startup.ts';
import { jobHeading } from '../texts/job-heading.ts';
import type { Site } from './site.ts';

/** An offer as pages show it. */
export interface Offer {
  readonly job: Entry<Job>;
  /** Address of its page. */
  readonly path: string;
  /** The day on which it was published. */
  readonly day: Day;
  readonly heading: string;
  readonly startup: Entry<Startup> | undefined;
  /** Who looks for somebody: the partner, else the startup. */
  readonly from: string | undefined;
  readonly isOpen: boolean;
}

/** The offers that have a page, newest first, read once a build. */
export interface Offers {
  readonly all: readonly Offer[];
  readonly open: readonly Offer[];
  readonly closed: readonly Offer[];
  /** The open ones, by domaine, in the order in which people choose from them; one without any has an empty list. */
  readonly byDomaine: ReadonlyMap<string, readonly Offer[]>;
  /** The open ones of each startup that has any, by its id. */
  readonly byStartup: ReadonlyMap<string, readonly Offer[]>;
  /** The closed ones, by the year in which they were published, the latest first. */
  readonly byYear: ReadonlyMap<string, readonly Offer[]>;
  /** The names of the members, whom offers may name by their ids. */
  readonly memberNames: ReadonlyMap<string, string>;
}

/** The site's offers on the build's day. */
export function offersOf({ content, settings }: Site): Offers {
  const startupOf = startupFinder(content.startups);
  const all = newestFirst(content.jobs).flatMap((job): Offer[] => {
    const path = jobPath(job);
    const published = publishedAt(job);
    if (path === undefined || !published) return [];
    const startup = startupOf(job.data);
    return [
      {
        job,
        path: encodeURI(path),
        day: toDay(published.day),
        heading: jobHeading(job.data),
        startup,
        from: job.data.friend ?? startup?.data.title,
        isOpen: isOpen(job.data, settings.today),
      },
    ];
  });
  const open = all.filter((offer) => offer.isOpen);
  const closed = all.filter((offer) => !offer.isOpen);
  return {
    all,
    open,
    closed,
    byDomaine: new Map(
      domaines.values.map((domaine) => [
        domaine,
        open.filter(({ job }) => job.data.domaines.includes(domaine)),
      ]),
    ),
    byStartup: Map.groupBy(
      open.filter(({ startup }) => startup !== undefined),
      ({ startup }) => startup?.id ?? '',
    ),
    byYear: Map.groupBy(closed, ({ day }) => day.slice(0, 4)),
    memberNames: new Map(content.authors.map(({ id, data }) => [id, data.fullname])),
  };
}
