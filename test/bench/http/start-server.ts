import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { freePort } from '../../free-port.ts';
import { today } from '../size.ts';

/** What a platform is started with. */
export interface ServerOptions {
  /** The copy of the project that it runs. */
  readonly project: string;
  readonly content: string;
  /** Its LOCAL_DIR. */
  readonly localDir: string;
  readonly variables: Readonly<Record<string, string>>;
  /** The file that gets its output. */
  readonly log: string;
}

/** A platform in a process of its own. */
export interface Server {
  readonly url: string;
  /** Ends the process, and waits until it is gone. */
  close(): Promise<void>;
}

/** From the top of a project; a copy has no tests, and gets it. */
const front = 'test/bench/http/front';

const lookEveryMs = 200;
/** A build of the site is a part of the start. */
const longestStartMs = 600_000;
const longestEndMs = 20_000;

/**
 * Runs what `npm start` runs, behind a front that says who calls, on the day of the corpora; ready when it answers.
 * Rejects with its output when it ends.
 */
export async function startServer(
  { project, content, localDir, variables, log }: ServerOptions,
  stop: AbortSignal,
): Promise<Server> {
  stop.throwIfAborted();
  await cp(join(import.meta.dirname, 'front'), join(project, front), { recursive: true });
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const output = await open(log, 'w');
  const child = spawn(process.execPath, [`${front}/platform.ts`], {
    cwd: project,
    env: {
      PATH: process.env.PATH,
      ASTRO_TELEMETRY_DISABLED: '1',
      CONTENT_DIR: content,
      LOCAL_DIR: localDir,
      PORT: String(port),
      TODAY: today,
      ...variables,
    },
    stdio: ['ignore', output.fd, output.fd],
  });
  const exit = once(child, 'exit');
  const close = async (): Promise<void> => {
    child.kill('SIGINT');
    const late = setTimeout(() => child.kill('SIGKILL'), longestEndMs);
    await exit;
    clearTimeout(late);
    await output.close();
  };
  const startStop = AbortSignal.any([stop, AbortSignal.timeout(longestStartMs)]);
  try {
    while (!(await answers(url))) {
      if (child.exitCode !== null)
        throw new Error(`${await readFile(log, 'utf8')}\nThe platform did not start.`);
      await wait(lookEveryMs, undefined, { signal: startStop });
    }
  } catch (fault) {
    await close();
    throw fault;
  }
  return { url, close };
}

/** Whether a server listens there yet. */
const answers = (url: string): Promise<boolean> =>
  fetch(url, { method: 'HEAD' }).then(
    () => true,
    () => false,
  );
