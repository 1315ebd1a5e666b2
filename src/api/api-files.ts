import { madeOnce } from '../domain/made-once.ts';
import type { Content } from '../schema/content.ts';
import type { Day } from '../schema/day.ts';
import { authorsEdition, authorsJson } from './authors.ts';
import { authorsCsvV12, authorsCsvV21, startupsCsv, startupsCsvV17 } from './csv.ts';
import { incubatorsJson } from './incubators.ts';
import { jobsJson } from './jobs.ts';
import { organisationsJson, sponsorsJson } from './organisations.ts';
import { startupsDetailsJson } from './startups-details.ts';
import { startupsJson } from './startups.ts';
import { startupV3Json, v3Members } from './startup-v3.ts';
import { isWithin, versions, type Span, type Version } from './versions.ts';

/** What the files are made of. */
export interface ApiSource {
  readonly content: Content;
  readonly today: Day;
  /** Address of the site, without a trailing slash. */
  readonly siteUrl: string;
}

/** A file of the public API; its text is made only when it is asked for. */
export interface ApiFile {
  /** Path under the site's root, "api/v2.7/authors.json". */
  readonly path: string;
  readonly text: () => string;
}

interface Resource extends Span {
  readonly name: string;
  /** The first version with the same text, where versions share one. */
  readonly edition?: (version: Version) => Version;
  readonly text: (version: Version, source: ApiSource) => string;
}

const json =
  (make: (version: Version, source: ApiSource) => object) =>
  (version: Version, source: ApiSource): string =>
    JSON.stringify(make(version, source));

/** v1.8 still answers for the pre-incubation, which the community closed: an empty list. */
const seedlings = (siteUrl: string) => ({
  links: { self: `${siteUrl}/preincubation` },
  data: [],
  included: [],
});

/** Which resource stands in which versions. */
const resources: readonly Resource[] = [
  {
    name: 'authors.json',
    since: 'v1',
    edition: authorsEdition,
    text: json((version, { content }) => authorsJson(version, content.authors)),
  },
  {
    name: 'authors.csv',
    since: 'v1.2',
    until: 'v1.2',
    text: (_, { content }) => authorsCsvV12(content.authors),
  },
  {
    name: 'authors.csv',
    since: 'v2.1',
    until: 'v2.1',
    text: (_, { content }) => authorsCsvV21(content.authors),
  },
  {
    name: 'startups.json',
    since: 'v1.3',
    text: json((version, { content, siteUrl }) => startupsJson(version, { ...content, siteUrl })),
  },
  {
    name: 'startups.csv',
    since: 'v1.7',
    until: 'v1.7',
    text: (_, { content }) => startupsCsvV17(content.startups),
  },
  {
    name: 'startups.csv',
    since: 'v2.5',
    text: (version, { content }) => startupsCsv(version, content.startups),
  },
  {
    name: 'seedlings.json',
    since: 'v1.8',
    until: 'v1.8',
    text: json((_, { siteUrl }) => seedlings(siteUrl)),
  },
  {
    name: 'startups_details.json',
    since: 'v2.3',
    edition: () => 'v2.3',
    text: json((_, { content, today }) => startupsDetailsJson(content.authors, content.startups, today)),
  },
  {
    name: 'incubators.json',
    since: 'v2.3',
    text: json((_, { content }) => incubatorsJson(content.incubators, content.startups)),
  },
  {
    name: 'sponsors.json',
    since: 'v2.5',
    text: json((_, { content }) => sponsorsJson(content.organisations)),
  },
  { name: 'jobs.json', since: 'v2.5', until: 'v2.5', text: json((_, source) => jobsJson(source)) },
  {
    name: 'organisations.json',
    since: 'v2.6',
    text: json((_, { content }) => organisationsJson(content.organisations)),
  },
];

/** The files of every frozen version, by version and name, without their text. */
export const frozenFiles: readonly { readonly version: Version; readonly name: string }[] = versions.flatMap(
  (version) =>
    resources.filter((resource) => isWithin(version, resource)).map(({ name }) => ({ version, name })),
);

/** Every file of the frozen versions, and of v3 the file of each startup. */
export function apiFiles(source: ApiSource): ApiFile[] {
  const members = v3Members(source.content.authors, source.today);
  return [
    ...resources.flatMap((resource) => {
      const textOf = sharedTexts(resource, source);
      return versions
        .filter((version) => isWithin(version, resource))
        .map((version) => ({ path: `api/${version}/${resource.name}`, text: textOf(version) }));
    }),
    ...source.content.startups.map((startup) => ({
      path: `api/v3/startups/${startup.id}.json`,
      text: () => JSON.stringify(startupV3Json(startup, members)),
    })),
  ];
}

/** What makes a resource's text for a version; those of one edition make it once. */
function sharedTexts({ edition, text }: Resource, source: ApiSource): (version: Version) => () => string {
  if (!edition) return (version) => () => text(version, source);
  const ofEdition = new Map<Version, () => string>();
  return (version) => {
    const first = edition(version);
    const made = ofEdition.get(first) ?? madeOnce(() => text(first, source));
    ofEdition.set(first, made);
    return made;
  };
}
