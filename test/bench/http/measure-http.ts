import { join } from 'node:path';
import { corpus } from '../corpus.ts';
import { copyProject } from '../fresh-project.ts';
import type { Progress } from '../measure.ts';
import { small } from '../size.ts';
import { writeCorpus } from '../write-corpus.ts';
import { send, type Call } from './call.ts';
import { callsOf } from './calls.ts';
import { databaseKinds, type DatabaseKind } from './databases.ts';
import { load, type LoadFigures, type LoadOptions } from './load.ts';
import { settledMails } from './mails.ts';
import { openPlatform, type PlatformFolders } from './open-platform.ts';

/** What a kind of call gave, on a database and with so many connections. */
export interface HttpFigures extends LoadFigures {
  readonly database: string;
  readonly connections: number;
  readonly call: Call;
}

/** How many connections: few for the targets, then many. */
export const fewConnections = 20;
const manyConnections = 50;
const warmUpSeconds = 1;

/** How the calls are measured. */
export interface HttpOptions {
  /** Of each load. */
  readonly seconds: number;
  /** Gets the project, the content and what the platforms keep. */
  readonly folder: string;
  readonly tell: Progress;
  readonly stop: AbortSignal;
}

/** Runs the platform with the community as it is, on each kind of database, and puts each kind of call under load. */
export async function measureHttp(options: HttpOptions): Promise<HttpFigures[]> {
  const { folder, tell, stop } = options;
  const work = join(folder, 'http');
  const project = join(work, 'project');
  const content = join(work, 'content');
  tell('calls: writing the corpus');
  await writeCorpus(content, corpus(small), stop);
  await copyProject(project);
  const all: HttpFigures[] = [];
  for (const kind of databaseKinds) all.push(...(await measureOn(kind, { project, content, work }, options)));
  return all;
}

async function measureOn(
  kind: DatabaseKind,
  folders: PlatformFolders,
  { seconds, tell, stop }: HttpOptions,
): Promise<HttpFigures[]> {
  tell(`calls, ${kind.name}: opening accounts, building the site`);
  const platform = await openPlatform(kind, folders, stop);
  if (platform === undefined) return [];
  const measured: HttpFigures[] = [];
  try {
    const calls = callsOf(platform.members, platform.cookies);
    for (const connections of [fewConnections, manyConnections])
      for (const call of calls) {
        tell(`calls, ${kind.name}, ${connections} connections: ${call.label}`);
        const options = { url: platform.url, connections, seconds, stop };
        const figures = await loadAndSettle(call, options, platform.mails);
        measured.push({ ...figures, database: kind.name, connections, call });
      }
  } finally {
    await platform.close();
  }
  return measured;
}

/**
 * Warms up, measures, and waits until all is done. Mails that never left are errors too, as far as those of the calls
 * that were cut off do not stand in for them.
 */
async function loadAndSettle(call: Call, options: LoadOptions, mails: string): Promise<LoadFigures> {
  const { url, stop } = options;
  const settle = async (): Promise<number> => {
    // It waits for its turn behind those that were cut off.
    await send(url, call.next(), stop);
    return settledMails(mails, stop);
  };
  await load(call, { ...options, seconds: warmUpSeconds });
  const before = await settle();
  const figures = await load(call, options);
  const sent = (await settle()) - before;
  const missing = (call.mails?.(figures.answers) ?? 0) - sent;
  return missing > 0 ? { ...figures, errors: new Map(figures.errors).set('no mail', missing) } : figures;
}
