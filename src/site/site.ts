import { relative } from 'node:path';
import { askedFor } from '../adapters/asked-for.ts';
import { readContentFolder } from '../adapters/content-folder.ts';
import { readDocsFolder } from '../adapters/docs-folder.ts';
import { readSettings, type Settings } from '../adapters/env.ts';
import { lastChanges } from '../adapters/git-days.ts';
import { contentReader } from '../content/content-reader.ts';
import type { ReadContent } from '../content/read-content.ts';
import type { ContentFile } from '../content/read-entry.ts';
import { readDocs, type Docs } from '../docs/read-docs.ts';
import { withDocs } from '../docs/with-docs.ts';
import { isPublicIncubator } from '../domain/incubation.ts';
import { membersByStartup, type StartupMembers } from '../domain/startup-members.ts';
import type { Day } from '../schema/day.ts';
import type { Entry } from '../schema/content.ts';
import type { Incubator } from '../schema/incubator.ts';
import type { Startup } from '../schema/startup.ts';
import type { Team } from '../schema/team.ts';
import { remotePicturesIn } from './markdown.ts';
import { offersOf } from './offers.ts';
import { readPictures, type Pictures } from './pictures/read-pictures.ts';
import { relationsOf } from './relations.ts';
import { searchIndex } from './search/search-index.ts';

/** All that the pages show, read once a build. */
export interface Site extends ReadContent, Pictures {
  readonly settings: Settings;
  /** The files of every collection as they are written. */
  readonly files: readonly ContentFile[];
  readonly docs: Docs;
  /** The day of the last change of each file of the documentation, by path; empty without a git history. */
  readonly docDays: ReadonlyMap<string, Day>;
  readonly members: ReadonlyMap<string, StartupMembers>;
  readonly startupsById: ReadonlyMap<string, Entry<Startup>>;
  readonly teamsById: ReadonlyMap<string, Entry<Team>>;
  /** The incubators that have a page, by id. */
  readonly publicIncubators: ReadonlyMap<string, Entry<Incubator>>;
}

let site: Promise<Site> | undefined;

/** The site's content and what the rules make of it on the build's day; read at the first call. */
export function loadSite(): Promise<Site> {
  site ??= readSite();
  return site;
}

async function readSite(): Promise<Site> {
  const settings = readSettings();
  const readFiles = contentReader();
  if (settings.awaitsContent) {
    // What cannot be read while somebody changes it is told by the reading that counts.
    await siteOf(settings, readFiles).then(warmUp, () => undefined);
    await askedFor();
  }
  return siteOf(settings, readFiles);
}

/** Makes beforehand what takes long and will mostly be the same. */
const warmUp = (site: Site): Promise<unknown> => searchIndex(site, offersOf(site), relationsOf(site));

async function siteOf(settings: Settings, readFiles: ReturnType<typeof contentReader>): Promise<Site> {
  const files = await readContentFolder(settings.contentDir);
  const read = readFiles(files);
  const docFiles = await readDocsFolder(settings.docsDir);
  const plainDocs = readDocs(docFiles);
  const { authors, startups, incubators, teams } = read.content;
  const pictures = await readPictures(
    settings,
    authors,
    settings.fetchesPictures ? [...remotePictures(read), ...plainDocs.remotePictures] : [],
  );
  const docs = plainDocs.remotePictures.some((address) => pictures.pictures.has(address))
    ? readDocs(docFiles, pictures.pictures)
    : plainDocs;
  return {
    ...read,
    ...withDocs(read, docs, relative(settings.contentDir, settings.docsDir)),
    docs,
    docDays: docs.docs.length === 0 ? new Map() : await lastChanges(settings.docsDir),
    settings,
    files,
    members: membersByStartup(authors, settings.today),
    ...pictures,
    teamsById: new Map(teams.map((team) => [team.id, team])),
    startupsById: new Map(startups.map((startup) => [startup.id, startup])),
    publicIncubators: new Map(
      incubators.filter(({ data }) => isPublicIncubator(data)).map((incubator) => [incubator.id, incubator]),
    ),
  };
}

/** Addresses of pictures of other sites in the texts that pages show; members' bios show none. */
const remotePictures = ({ content }: ReadContent): string[] =>
  Object.entries(content)
    .filter(([collection]) => collection !== 'authors' && collection !== 'docs')
    .flatMap(([, entries]) => entries.flatMap(({ body }) => remotePicturesIn(body)));
