import type { Entry } from '../schema/content.ts';
import type { Startup } from '../schema/startup.ts';
import type { Key } from './versions.ts';
import {
  isPresent,
  items,
  maps,
  markdownOf,
  percentEncode,
  print,
  withoutLineEnds,
} from './written-value.ts';

/** A startup and where the site stands. */
export interface StartupSource {
  readonly entry: Entry<Startup>;
  readonly siteUrl: string;
}

const written = (name: string) => (source: StartupSource) => print(source.entry.raw[name]);
const whenPresent = (name: string) => (source: StartupSource) =>
  isPresent(source.entry.raw[name]) ? print(source.entry.raw[name]) : undefined;
const printed = (name: string) => (source: StartupSource) => items(source.entry.raw[name]).map(print);

/** The page of statistics; where only `stats` says that there is one, it stands under the product's address. */
function statsUrl({ entry: { raw } }: StartupSource): string {
  if (isPresent(raw.stats_url)) return print(raw.stats_url);
  return isPresent(raw.stats) ? `${print(raw.link).trim()}/stats` : '';
}

const eventsWith = (comment: (text: string) => string) => (source: StartupSource) =>
  maps(source.entry.raw.events).map((event) => ({
    name: print(event.name),
    date: print(event.date),
    comment: comment(print(event.comment)),
  }));

const phases = (source: StartupSource) =>
  maps(source.entry.raw.phases).map((phase) => ({
    name: print(phase.name),
    start: print(phase.start),
    end: print(phase.end),
  }));

const phaseAt = (index: number, name: string) => (source: StartupSource) =>
  print(maps(source.entry.raw.phases).at(index)?.[name]);

const sponsors = (source: StartupSource) =>
  items(source.entry.raw.sponsors).map((sponsor) => print(sponsor).replaceAll('/organisations/', ''));

/** What each version says of a startup. */
export const startupAttributes: readonly Key<StartupSource>[] = [
  { name: 'name', since: 'v1.3', value: written('title') },
  { name: 'pitch', since: 'v1.3', value: written('mission') },
  { name: 'start', since: 'v1.6', until: 'v1.8', value: phaseAt(0, 'start') },
  { name: 'status', since: 'v1.3', until: 'v1.8', value: phaseAt(-1, 'name') },
  {
    name: 'screenshot-url',
    since: 'v1.3',
    until: 'v1.3',
    value: ({ entry, siteUrl }) => `${siteUrl}/img/startups/${entry.id}.png`,
  },
  { name: 'incubator', since: 'v1.5', until: 'v1.5', value: written('incubator') },
  {
    name: 'stats_url',
    since: 'v1.7',
    until: 'v2.5',
    value: (source) => (isPresent(source.entry.raw.stats) ? statsUrl(source) : undefined),
  },
  { name: 'stats_url', since: 'v2.6', value: statsUrl },
  {
    name: 'budget_url',
    since: 'v2.4',
    until: 'v2.4',
    value: (source) => (isPresent(source.entry.raw.link) ? whenPresent('budget_url')(source) : undefined),
  },
  { name: 'budget_url', since: 'v2.5', value: whenPresent('budget_url') },
  {
    name: 'impact_url',
    since: 'v2.6',
    value: (source) => (isPresent(source.entry.raw.link) ? written('impact_url')(source) : undefined),
  },
  { name: 'link', since: 'v1.7', value: whenPresent('link') },
  { name: 'repository', since: 'v1.7', value: whenPresent('repository') },
  { name: 'contact', since: 'v2.1', value: written('contact') },
  {
    name: 'content_url_encoded_markdown',
    since: 'v2.1',
    value: ({ entry }) => percentEncode(markdownOf(entry.body)),
  },
  { name: 'events', since: 'v2', until: 'v2', value: eventsWith((text) => text) },
  { name: 'events', since: 'v2.1', value: eventsWith(withoutLineEnds) },
  { name: 'phases', since: 'v2', value: phases },
  { name: 'sponsors', since: 'v2.5', value: sponsors },
  { name: 'thematiques', since: 'v2.6', value: printed('thematiques') },
  { name: 'technos', since: 'v2.6', value: printed('techno') },
  { name: 'analyse_risques', since: 'v2.5', value: whenPresent('analyse_risques') },
  { name: 'analyse_risques_url', since: 'v2.5', value: whenPresent('analyse_risques_url') },
  { name: 'dashlord_url', since: 'v2.5', value: whenPresent('dashlord_url') },
  { name: 'accessibility_status', since: 'v2.5', value: whenPresent('accessibility_status') },
];
