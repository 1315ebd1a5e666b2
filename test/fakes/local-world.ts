import { join } from 'node:path';
import { openJobs } from '../../src/local/jobs.ts';
import { localPages } from '../../src/local/local-pages.ts';
import { openPublications, type Publications } from '../../src/local/publications.ts';
import type { ServedSite } from '../../src/local/published-site.ts';
import type { LoadedFunction } from '../../src/local/run-functions.ts';
import { openSetDay, type SetDay } from '../../src/local/set-day.ts';
import { tempFolder } from '../../src/local/temp-site.testing.ts';
import { systemClock } from '../../src/adapters/system-clock.ts';
import type { Clock } from '../../src/ports.ts';
import { toDay } from '../../src/schema/day.ts';
import { memoryContents, type MemoryContents } from './memory-contents.ts';

/** Where the local platform of a test seems to be. */
const siteUrl = 'http://localhost:8888';

/** The local pages over a forge in memory and a site that needs no build, on 2026-11-20. */
export interface LocalWorld {
  readonly contents: MemoryContents;
  readonly clock: Clock;
  readonly setDay: SetDay;
  readonly publications: Publications;
  /** Folders of what would have left. */
  readonly mails: string;
  readonly messages: string;
  /** Why the next builds fail. */
  fault: Error | undefined;
  /** What the job "nightly" answers. */
  job: Promise<Response>;
  ask(path: string, init?: RequestInit): Promise<Response | undefined>;
  /** The text of a page, with plain spaces; "not found" where there is none. */
  textOf(path: string): Promise<string>;
  /** Sends a form from a page of an origin. */
  post(path: string, fields?: Record<string, string>, origin?: string): Promise<Posted>;
}

interface Posted {
  readonly status: number | undefined;
  readonly location: string;
  readonly response: Response | undefined;
}

export async function localWorld(): Promise<LocalWorld> {
  const folder = await tempFolder();
  const setDay = await openSetDay(join(folder, 'jour'), undefined);
  const clock = systemClock(setDay.day, () => new Date('2026-11-20T09:00:00.000Z'));
  const contents = memoryContents();
  let served: ServedSite = { folder, day: toDay('2026-11-20'), proposals: new Set() };
  const rebuild = async (): Promise<void> => {
    if (world.fault !== undefined) throw world.fault;
    const merged = await contents.proposals('merged');
    served = { folder, day: clock.today(), proposals: new Set(merged.map(({ number }) => number)) };
  };
  const publications = openPublications({
    published: { served: () => served, rebuild },
    merged: () => Promise.resolve(),
    online: () => Promise.resolve(),
    today: () => clock.today(),
    stop: new AbortController().signal,
  });
  const nightly: LoadedFunction = {
    name: 'nightly',
    config: { schedule: '@daily' },
    run: () => world.job,
  };
  const kept = { mails: join(folder, 'mails'), messages: join(folder, 'messages') };
  const jobs = openJobs({ functions: [nightly], folder: join(folder, 'taches'), clock, siteUrl });
  const shown = { contents, ...kept, jobs, publications, served: () => served, setDay, clock, siteUrl };
  const handler = localPages(shown);
  const ask: LocalWorld['ask'] = (path, init) => handler(new Request(siteUrl + path, init));
  const world: LocalWorld = {
    contents,
    clock,
    setDay,
    publications,
    ...kept,
    fault: undefined,
    job: Promise.resolve(new Response('fait')),
    ask,
    textOf: async (path) => ((await (await ask(path))?.text()) ?? 'not found').replaceAll('\u00A0', ' '),
    async post(path, fields = {}, origin = siteUrl) {
      const body = new URLSearchParams(fields);
      const response = await ask(path, { method: 'POST', body, headers: { origin } });
      return { status: response?.status, location: response?.headers.get('location') ?? '', response };
    },
  };
  return world;
}

/** Proposes a member's file, as an arrival would. */
export const proposeMember = ({ contents }: Pick<LocalWorld, 'contents'>, id: string) =>
  contents.propose({
    branch: `arrivee/${id}`,
    title: `Arrivée de <${id}>`,
    body: 'Une arrivée.',
    labels: ['arrivée'],
    reviewers: [],
    changes: [{ path: `_authors/${id}.md`, text: `fullname: <b>${id}</b>\n` }],
  });
