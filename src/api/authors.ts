import { escapeHtml } from '../domain/escape-html.ts';
import type { Author } from '../schema/author.ts';
import type { Entry } from '../schema/content.ts';
import { plainText } from './markdown/plain-text.ts';
import { editionOf, projection, type Key, type Version } from './versions.ts';
import { isPresent, items, maps, markdownOf, print, type Written } from './written-value.ts';

type Source = Entry<Author>;

const missionsOf = ({ raw }: Source): readonly Written[] => maps(raw.missions);

const listWhenPresent = (name: string) => (author: Source) =>
  isPresent(author.raw[name]) ? items(author.raw[name]).map(print) : undefined;

const employerOf = (author: Source): string => {
  const last = missionsOf(author).at(-1);
  return `${print(last?.status)}/${print(last?.employer)}`;
};

const missionFacts = (mission: Written) => ({
  start: print(mission.start),
  end: print(mission.end),
  status: print(mission.status),
  employer: print(mission.employer),
});

const missionStartups = ({ startups }: Written) =>
  isPresent(startups) ? { startups: items(startups).map(print) } : {};

/** What each version says of a member: v1 to v1.8 flatten the missions, v2 lists them. */
const keys: readonly Key<Source>[] = [
  { name: 'id', since: 'v1', until: 'v1', value: ({ id }) => `/authors/${id}` },
  { name: 'id', since: 'v1.1', value: ({ id }) => id },
  { name: 'fullname', since: 'v1', value: ({ raw }) => print(raw.fullname) },
  { name: 'start', since: 'v1', until: 'v1.8', value: (author) => print(missionsOf(author)[0]?.start) },
  { name: 'end', since: 'v1', until: 'v1.8', value: (author) => print(missionsOf(author).at(-1)?.end) },
  { name: 'employer', since: 'v1.2', until: 'v1.8', value: employerOf },
  { name: 'role', since: 'v1.8', value: ({ raw }) => escapeHtml(print(raw.role)) },
  { name: 'domaine', since: 'v2.2', value: ({ raw }) => escapeHtml(print(raw.domaine)) },
  { name: 'link', since: 'v2.6', value: ({ raw }) => escapeHtml(print(raw.link)) },
  { name: 'bio', since: 'v2.6', value: ({ body }) => plainText(markdownOf(body)).trim() },
  {
    name: 'github',
    since: 'v1.3',
    value: ({ raw }) => (isPresent(raw.github) ? print(raw.github) : undefined),
  },
  { name: 'missions', since: 'v2', until: 'v2.5', value: (author) => missionsOf(author).map(missionFacts) },
  {
    name: 'missions',
    since: 'v2.6',
    value: (author) =>
      missionsOf(author).map((mission) => ({ ...missionFacts(mission), ...missionStartups(mission) })),
  },
  { name: 'competences', since: 'v2.6', value: listWhenPresent('competences') },
  { name: 'startups', since: 'v2.3', value: listWhenPresent('startups') },
  { name: 'previously', since: 'v2.3', value: listWhenPresent('previously') },
];

/** `authors.json`: every member, in the order of the files. */
export const authorsJson = (version: Version, authors: readonly Source[]): object[] =>
  authors.map(projection(keys, version));

/** The first version whose `authors.json` is the same. */
export const authorsEdition = (version: Version): Version => editionOf(keys, version);
