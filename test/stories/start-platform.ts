import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { freePort } from '../free-port.ts';

const readyLine = 'Le site est prêt';

/** A platform that a story plays on. */
export interface StoryPlatform {
  readonly url: string;
  /** Where it keeps everything; what is broken there breaks the vendor whose state it is. */
  readonly folder: string;
  close(): Promise<void>;
}

type Variables = Readonly<Record<string, string>>;

/**
 * Runs what `npm start` runs, on 2026-11-20 and in a fresh local folder; ready when it says so. `more` gives variables
 * of its environment, by its address.
 */
export async function startPlatform(
  more: (url: string) => Promise<Variables> = () => Promise.resolve({}),
): Promise<StoryPlatform> {
  const folder = await mkdtemp(join(tmpdir(), 'secretariat-story-'));
  const port = await freePort();
  const url = `http://localhost:${String(port)}`;
  const child = spawn(process.execPath, [resolve('src/local/main.ts')], {
    env: {
      PATH: process.env.PATH,
      ASTRO_TELEMETRY_DISABLED: '1',
      LOCAL_DIR: folder,
      PORT: String(port),
      TODAY: '2026-11-20',
      ...(await more(url)),
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exit = once(child, 'exit');
  const said: string[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    said.push(line);
    if (line.startsWith(readyLine)) break;
  }
  if (!said.at(-1)?.startsWith(readyLine)) throw new Error(`The platform did not start:\n${said.join('\n')}`);
  child.stdout.resume();
  // It keeps each content's state apart, and has one.
  const [own = ''] = await readdir(folder);
  return {
    url,
    folder: join(folder, own),
    async close() {
      child.kill('SIGINT');
      await exit;
      await rm(folder, { recursive: true, force: true });
    },
  };
}
