import { readdir, readFile, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { LocalContents } from '../adapters/local-forge/local-contents.ts';
import { serialQueue } from '../adapters/local-forge/serial-queue.ts';
import { readContentFolder } from '../adapters/content-folder.ts';
import { filesOf } from '../content/published-files.ts';
import { contentReader } from '../content/content-reader.ts';
import type { ContentFile } from '../content/read-entry.ts';
import type { SiteFiles } from '../ports.ts';
import { buildFactsSchema } from '../schema/build-facts.ts';
import type { Day } from '../schema/day.ts';
import type { Community } from '../schema/content.ts';
import type { Services } from '../services.ts';
import { stepLabels } from './messages.ts';
import { unfollowed, type Step } from './progress.ts';
import { siteBuilder, type SiteBuilder } from './site-builder.ts';

/** What the site that is served now was built from. */
export interface ServedSite {
  /** Its folder. */
  readonly folder: string;
  readonly day: Day;
  /** Numbers of the approved proposals that it shows. */
  readonly proposals: ReadonlySet<number>;
}

/** The site that the platform serves, built out of the forge's published branch for a day. */
export interface PublishedSite extends SiteFiles {
  readonly served: () => ServedSite;
  readonly community: () => Promise<Community>;
  readonly publishedBuild: Services['publishedBuild'];
  readonly publishedFiles: Services['publishedFiles'];
  readonly publishedMembers: Services['publishedMembers'];
  /**
   * Builds the published branch anew and puts the result in the place of the site, in one step; nothing where the site
   * is the newest already. Rejects when the build fails; the site stays.
   */
  readonly rebuild: (step: Step, stop?: AbortSignal) => Promise<void>;
  /** Prepares the next build where a proposal waits, so that its merge is online sooner. */
  readonly prepare: () => void;
  /** Ends what was prepared. */
  readonly close: () => Promise<void>;
}

export interface PublishedSiteOptions {
  readonly contents: LocalContents;
  /** Where builds are kept: one a published commit and day, the newest two of them. */
  readonly folder: string;
  /** The day that the next build is for. */
  readonly today: () => Day;
  readonly stop: AbortSignal;
  readonly builder?: SiteBuilder;
}

interface Built extends ServedSite {
  readonly community: Community;
  readonly files: readonly ContentFile[];
}

/** Builds the site for the first time; rejects when that fails. */
export async function publishSite(options: PublishedSiteOptions): Promise<PublishedSite> {
  const { contents, folder, today, stop, builder = siteBuilder() } = options;
  const content = join(folder, 'content');
  const read = contentReader();

  async function next(current: Built | undefined, step: Step, signal?: AbortSignal): Promise<Built> {
    const day = today();
    // Read before the commit, so that the commit holds them all.
    const merged = await contents.proposals('merged');
    const site = join(folder, `${await contents.head()}-${day}`);
    const proposals = new Set(merged.map(({ number }) => number));
    if (current?.folder === site) return { ...current, proposals };
    await step(stepLabels.checkout, () => contents.checkout(content));
    const building = step(stepLabels.build, () =>
      builder.build({ contentDir: content, outDir: site, today: day, signal }),
    );
    const reading = readContentFolder(content);
    // Both to their end: the folder stays as it is while either reads it.
    await Promise.allSettled([building, reading]);
    await building;
    const files = await reading;
    return { folder: site, day, proposals, community: read(files).content, files };
  }

  let current = await next(undefined, unfollowed, stop);
  // Two builds at a time would share Astro's working folder.
  const queue = serialQueue();
  let inLine = 0;

  async function replace(step: Step, signal?: AbortSignal): Promise<void> {
    const built = await next(current, step, signal);
    const previous = current;
    await step(stepLabels.swap, () => {
      current = built;
      // Requests under way still read the previous site.
      return keepOnly(folder, ['content', basename(built.folder), basename(previous.folder)]);
    });
  }

  let isPreparationInLine = false;

  /** After the build under way: two at a time would take each other's processors. One in line serves all who ask. */
  function prepare(): void {
    if (isPreparationInLine) return;
    isPreparationInLine = true;
    const prepared = queue(async () => {
      isPreparationInLine = false;
      if ((await contents.proposals('open')).length > 0)
        await builder.prepare({ contentDir: content, today: today(), signal: stop });
    });
    // The build does all by itself what could not be prepared, and tells the same fault.
    prepared.catch(() => undefined);
  }

  await keepOnly(folder, ['content', basename(current.folder)]);
  prepare();
  return {
    prepare,
    close: () => queue(() => builder.close()),
    served: () => current,
    community: () => Promise.resolve(current.community),
    publishedBuild: async () =>
      buildFactsSchema.parse(JSON.parse(await readFile(join(current.folder, 'build.json'), 'utf8'))),
    async *publishedMembers() {
      const { authors } = await Promise.resolve(current.community);
      yield* authors.map(({ id, data }) => ({ id, ...data }));
    },
    publishedFiles: (collection) => Promise.resolve(filesOf(collection, current.files)),
    page: (path) => readFile(join(current.folder, `${path}.html`), 'utf8'),
    async rebuild(step, signal) {
      const turn = Promise.withResolvers<undefined>();
      const waited = inLine > 0 ? step(stepLabels.wait, () => turn.promise) : undefined;
      inLine += 1;
      try {
        await queue(async () => {
          turn.resolve(undefined);
          await waited;
          await replace(step, signal);
        });
        prepare();
      } finally {
        inLine -= 1;
      }
    },
  };
}

async function keepOnly(folder: string, names: readonly string[]): Promise<void> {
  const old = (await readdir(folder)).filter((name) => !names.includes(name));
  await Promise.all(old.map((name) => rm(join(folder, name), { recursive: true, force: true })));
}
