import { stringify } from 'csv-stringify/sync';
import type { Author } from '../schema/author.ts';
import type { Entry } from '../schema/content.ts';
import type { Startup } from '../schema/startup.ts';
import { isWithin, type Version } from './versions.ts';
import { isPresent, items, maps, print, type Written } from './written-value.ts';

/** `v1.2/authors.csv`: its columns of dates and employer have been empty since missions replaced contracts. */
export const authorsCsvV12 = (authors: readonly Entry<Author>[]): string =>
  `id;fullname;start;end;employer\n${stringify(
    authors.map(({ id, raw }) => [id, print(raw.fullname), '', '', '']),
    { delimiter: ',' },
  )}`;

const joined = (value: unknown): string => items(value).map(print).join(',');

const authorColumns: Record<string, (raw: Written) => string> = {
  fullname: (raw) => print(raw.fullname),
  start: (raw) => print(maps(raw.missions)[0]?.start),
  end: (raw) => print(maps(raw.missions).at(-1)?.end),
  employer: (raw) => print(maps(raw.missions).at(-1)?.employer),
  github: (raw) => print(raw.github),
  link: (raw) => print(raw.link),
  avatar: (raw) => print(raw.avatar),
  startups: (raw) => joined(raw.startups),
  previously: (raw) => joined(raw.previously),
  badges: (raw) => joined(raw.badges),
  domaine: (raw) => print(raw.domaine),
  competences: (raw) => joined(raw.competences),
};

/** `v2.1/authors.csv`, every field quoted. */
export const authorsCsvV21 = (authors: readonly Entry<Author>[]): string =>
  stringify(
    [
      ['id', ...Object.keys(authorColumns)],
      ...authors.map(({ id, raw }) => [id, ...Object.values(authorColumns).map((column) => column(raw))]),
    ],
    { delimiter: ';', quoted: true, quoted_empty: true },
  );

const orNull = (value: unknown): string => (isPresent(value) ? print(value) : 'null');

/** `startups.csv` of v1.7, with commas and its single quotes as part of the values. */
export const startupsCsvV17 = (startups: readonly Entry<Startup>[]): string =>
  `id,name,mission,start,status,incubator,stats,link,repository\n${stringify(
    startups.map(({ id, raw }) => startupRecord(id, raw, (text) => `'${text}'`)),
    { delimiter: ',' },
  )}`;

/** `startups.csv` of v2.5 and later, with semicolons; v2.7 adds the incubators. */
export function startupsCsv(version: Version, startups: readonly Entry<Startup>[]): string {
  const withIncubators = isWithin(version, { since: 'v2.7' });
  const header = `id;name;mission;start;status;incubator;stats;link;repository;accessibility;contact${
    withIncubators ? ';incubators' : ''
  }`;
  const records = startups.map(({ id, raw }) => [
    ...startupRecord(id, raw, (text) => text),
    print(raw.accessibility_status),
    print(raw.contact),
    ...(withIncubators ? [joined(isPresent(raw.incubators) ? raw.incubators : raw.incubator)] : []),
  ]);
  return `${header}\n${stringify(records, { delimiter: ';' })}`;
}

const startupRecord = (id: string, raw: Written, quote: (text: string) => string): string[] => [
  id,
  quote(print(raw.title)),
  quote(print(raw.mission)),
  print(maps(raw.phases)[0]?.start),
  print(maps(raw.phases).at(-1)?.name),
  print(raw.incubator),
  orNull(raw.stats_url),
  orNull(raw.link),
  orNull(raw.repository),
];
