import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { localFolder } from '../../../src/local/local-folder.ts';
import { corpus } from '../corpus.ts';
import { copyProject } from '../fresh-project.ts';
import type { Progress } from '../measure.ts';
import { small } from '../size.ts';
import { writeCorpus } from '../write-corpus.ts';
import type { Call } from './call.ts';
import { callsOf } from './calls.ts';
import { databaseKinds, type DatabaseKind } from './databases.ts';
import { load, type LoadFigures, type LoadOptions } from './load.ts';
import { logIn } from './log-in.ts';
import { settledMails } from './mails.ts';
import { openAccounts } from './people.ts';
import { startServer } from './start-server.ts';

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
const sessions = 10;

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

interface Folders {
  readonly project: string;
  readonly content: string;
  readonly work: string;
}

async function measureOn(
  { name, open }: DatabaseKind,
  { project, content, work }: Folders,
  { seconds, tell, stop }: HttpOptions,
): Promise<HttpFigures[]> {
  const localDir = join(work, name);
  const platformFolder = localFolder({ localDir, contentDir: content });
  await mkdir(platformFolder, { recursive: true });
  const database = await open(platformFolder);
  if (database === undefined) return [];
  try {
    tell(`calls, ${name}: opening accounts, building the site`);
    const people = await openAccounts(content, database.target);
    const { variables } = database;
    const log = join(work, `${name}.log`);
    const server = await startServer({ project, content, localDir, variables, log }, stop);
    try {
      const mails = join(platformFolder, 'mails');
      const cookies: string[] = [];
      for (const { addresses } of people.slice(0, sessions))
        cookies.push(await logIn(server.url, addresses[0] ?? '', mails, stop));
      const measured: HttpFigures[] = [];
      const calls = callsOf(people.slice(sessions), cookies);
      for (const connections of [fewConnections, manyConnections])
        for (const call of calls) {
          tell(`calls, ${name}, ${connections} connections: ${call.label}`);
          const figures = await loadAndSettle(call, { url: server.url, connections, seconds, stop }, mails);
          measured.push({ ...figures, database: name, connections, call });
        }
      return measured;
    } finally {
      await server.close();
    }
  } finally {
    await database.drop();
  }
}

/** Warms up, measures, and waits until all is done; mails that never left are errors too. */
async function loadAndSettle(call: Call, options: LoadOptions, mails: string): Promise<LoadFigures> {
  const { stop } = options;
  await load(call, { ...options, seconds: warmUpSeconds });
  const before = await settledMails(mails, stop);
  const figures = await load(call, options);
  const sent = (await settledMails(mails, stop)) - before;
  const missing = (call.mails?.(figures.answers) ?? 0) - sent;
  return missing > 0 ? { ...figures, errors: new Map(figures.errors).set('no mail', missing) } : figures;
}
