import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { localFolder } from '../../../src/local/local-folder.ts';
import type { DatabaseKind, NewDatabase } from './databases.ts';
import { logIn } from './log-in.ts';
import { openAccounts, type Person } from './people.ts';
import { startServer, type ServerOptions } from './start-server.ts';

/** What platforms run, show, and keep their things in. */
export interface PlatformFolders {
  readonly project: string;
  readonly content: string;
  readonly work: string;
}

/** A running platform and its people. */
export interface OpenPlatform {
  readonly url: string;
  /** The folder of its mails. */
  readonly mails: string;
  /** Members who may log in, and did not. */
  readonly members: readonly Person[];
  /** The sessions of those who did. */
  readonly cookies: readonly string[];
  close(): Promise<void>;
}

const sessions = 10;

/** Starts a platform on a new database; undefined where there is none of the kind on this machine. */
export async function openPlatform(
  { name, open }: DatabaseKind,
  folders: PlatformFolders,
  stop: AbortSignal,
): Promise<OpenPlatform | undefined> {
  const localDir = join(folders.work, name);
  const folder = localFolder({ localDir, contentDir: folders.content });
  await mkdir(folder, { recursive: true });
  const database = await open(folder);
  if (database === undefined) return undefined;
  try {
    return await openOn(
      database,
      { ...folders, localDir, log: join(folders.work, `${name}.log`) },
      folder,
      stop,
    );
  } catch (fault) {
    await database.drop();
    throw fault;
  }
}

async function openOn(
  { target, variables, drop }: NewDatabase,
  places: Omit<ServerOptions, 'variables'>,
  folder: string,
  stop: AbortSignal,
): Promise<OpenPlatform> {
  const mails = join(folder, 'mails');
  const people = await openAccounts(places.content, target);
  const server = await startServer({ ...places, variables }, stop);
  try {
    const cookies: string[] = [];
    for (const { addresses } of people.slice(0, sessions))
      cookies.push(await logIn(server.url, addresses[0] ?? '', mails, stop));
    const close = async (): Promise<void> => {
      await server.close();
      await drop();
    };
    return { url: server.url, mails, members: people.slice(sessions), cookies, close };
  } catch (fault) {
    await server.close();
    throw fault;
  }
}
