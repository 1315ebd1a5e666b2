import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request, type IncomingHttpHeaders, type OutgoingHttpHeaders } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { afterEach } from 'vitest';
import type { Handler } from './handler.ts';
import { serveSite, type ServedSite } from './serve-site.ts';

interface Reply {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly bytes: Buffer;
  readonly text: string;
}

interface Question {
  readonly method?: string;
  readonly headers?: OutgoingHttpHeaders;
  readonly body?: string;
}

export interface TempSite extends ServedSite {
  readonly folder: string;
  /** Sends the path as it is written, and neither follows nor decodes what comes back. */
  ask(path: string, question?: Question): Promise<Reply>;
  write(files: Readonly<Record<string, string>>): Promise<void>;
}

const undo: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const step of undo.splice(0).reverse()) await step();
});

/** An empty folder for one test. */
export async function tempFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'secretariat-'));
  undo.push(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** Writes files into a folder, by their path in it. */
export async function writeFiles(folder: string, files: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, content] of Object.entries(files)) {
    const path = join(folder, name);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, content);
  }
}

async function askRaw(
  url: string,
  path: string,
  { method = 'GET', headers = {}, body }: Question,
): Promise<Reply> {
  const { promise, resolve, reject } = Promise.withResolvers<Reply>();
  const sent = request(url, { path, method, headers, agent: false }, (incoming) => {
    buffer(incoming).then((bytes) => {
      resolve({ status: incoming.statusCode ?? 0, headers: incoming.headers, bytes, text: bytes.toString() });
    }, reject);
  });
  sent.on('error', reject);
  sent.end(body);
  return promise;
}

/** A site of these files, served for one test. */
export async function tempSite(
  files: Readonly<Record<string, string>>,
  before: readonly Handler[] = [],
): Promise<TempSite> {
  const folder = await tempFolder();
  await writeFiles(folder, files);
  const site = await serveSite({ folder, port: 0, before });
  undo.push(() => site.close());
  return {
    ...site,
    folder,
    ask: (path, question = {}) => askRaw(site.url, path, question),
    write: (more) => writeFiles(folder, more),
  };
}
