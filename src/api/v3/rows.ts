import { isPublicIncubator, incubatorsOf } from '../../domain/incubation.ts';
import { isOpen, jobPath, newestFirst, publishedAt } from '../../domain/job-offer.ts';
import { latestPhase } from '../../domain/startup-phase.ts';
import type { Author } from '../../schema/author.ts';
import type { Content, Entry } from '../../schema/content.ts';
import type { Day } from '../../schema/day.ts';
import { missionSchema } from '../../schema/mission.ts';
import { markdownOf } from '../written-value.ts';
import { bodyKeyOf, fieldsOfCollection, type PublishedCollection } from './collections.ts';
import { publishedFields, type Row } from './published-value.ts';

/** What the lines are made of. */
export interface RowSource {
  readonly content: Content;
  readonly today: Day;
  /** Address of the site, without a trailing slash. */
  readonly siteUrl: string;
}

/** The lines of a collection's file, each with an id. */
export type CollectionRows = Readonly<Record<PublishedCollection, readonly Row[]>>;

function rowsOf<Data extends object>(
  name: PublishedCollection,
  entries: readonly Entry<Data>[],
  computed: (entry: Entry<Data>) => Row = () => ({}),
): Row[] {
  const fields = fieldsOfCollection(name);
  const bodyKey = bodyKeyOf(name);
  return entries.map((entry) => {
    const text = markdownOf(entry.body).trim();
    return {
      id: entry.id,
      ...publishedFields(fields, entry.data as Row),
      ...(bodyKey !== undefined && { [bodyKey]: text === '' ? null : text }),
      ...computed(entry),
    };
  });
}

/**
 * The lines of every collection, in the order of the files, offers newest first. Hidden incubators and the offers that
 * are closed on the build's day are left out.
 */
export function collectionRows({ content, today, siteUrl }: RowSource): CollectionRows {
  const page = (folder: string, id: string) => `${siteUrl}/${folder}/${encodeURIComponent(id)}`;
  const offers = newestFirst(content.jobs.filter(({ data }) => isOpen(data, today)));
  return {
    authors: rowsOf('authors', content.authors, ({ id }) => ({ url: `${page('communaute', id)}/` })),
    startups: rowsOf('startups', content.startups, ({ id, data }) => ({
      incubators: incubatorsOf(data),
      phase: latestPhase(data)?.name ?? null,
      url: page('startups', id),
    })),
    incubators: rowsOf(
      'incubators',
      content.incubators.filter(({ data }) => isPublicIncubator(data)),
      ({ id }) => ({ url: page('incubateurs', id) }),
    ),
    organisations: rowsOf('organisations', content.organisations),
    teams: rowsOf('teams', content.teams),
    jobs: rowsOf('jobs', offers, (job) => {
      const path = jobPath(job);
      return {
        published: publishedAt(job)?.day ?? null,
        url: path === undefined ? null : encodeURI(`${siteUrl}${path}.html`),
      };
    }),
  };
}

/** One line a mission, members in the order of the files, missions in the file's. */
export const missionRows = (authors: readonly Entry<Author>[]): Row[] =>
  authors.flatMap(({ id, data }) =>
    data.missions.map((mission, index) => ({
      author: id,
      position: index + 1,
      ...publishedFields(missionSchema.shape, mission),
    })),
  );
