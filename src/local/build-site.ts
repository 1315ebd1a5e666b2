import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { environmentWith } from '../adapters/env.ts';
import type { Day } from '../schema/day.ts';
import { buildFailedLine, buildNotStartedLine } from './messages.ts';
import { moveFolder } from './move-folder.ts';
import { show } from './show-output.ts';

const astroProgram = join(
  dirname(createRequire(import.meta.url).resolve('astro/package.json')),
  'bin',
  'astro.mjs',
);

/** MB of new objects before they are collected. A build makes and drops many; Node's own 16 cost it a tenth of its time. */
const newObjectsMb = 64;

export interface SiteBuild {
  readonly contentDir: string;
  readonly outDir: string;
  /** The day that the site is built for. */
  readonly today: Day;
  readonly signal?: AbortSignal | undefined;
}

/** A build under way that has not read the content yet. */
export interface PreparedBuild {
  /**
   * Reads the content as it is now, renders the site, and puts it in the place of a folder. Once only.
   * Rejects with a SiteBuildError when the build fails; an aborted build is killed, and rejects once its process is gone.
   */
  finish(outDir: string): Promise<void>;
  /** Ends a build that nobody needs any more. */
  discard(): Promise<void>;
}

/** A build that failed. */
export class SiteBuildError extends Error {
  override readonly name = 'SiteBuildError';
  /** The last lines that it wrote. */
  readonly lines: readonly string[];

  constructor(message: string, lines: readonly string[]) {
    super(message);
    this.lines = lines;
  }
}

/**
 * Starts a build of the site of the current folder in a process of its own, its output shown, which goes as far as it
 * can without the content. Builds may run at the same time: each has a working folder inside the project, where Astro
 * keeps its render bundle too.
 */
export function prepareBuild({ signal, ...build }: Omit<SiteBuild, 'outDir'>): PreparedBuild {
  const unneeded = new AbortController();
  const stop = signal ? AbortSignal.any([signal, unneeded.signal]) : unneeded.signal;
  const target = Promise.withResolvers<string>();
  const built = inWorkingFolder(async (working) => {
    await runAstro({ ...build, outDir: working, signal: stop }, target.promise);
    await moveFolder(working, await target.promise);
  }, stop);
  // Who finishes the build hears of its fault; a discarded one's is nobody's.
  built.catch(() => undefined);
  return {
    finish(outDir) {
      target.resolve(outDir);
      return built;
    },
    async discard() {
      unneeded.abort();
      await built.catch(() => undefined);
    },
  };
}

async function inWorkingFolder(work: (folder: string) => Promise<void>, stop: AbortSignal): Promise<void> {
  stop.throwIfAborted();
  const parent = resolve('.astro');
  await mkdir(parent, { recursive: true });
  const folder = await mkdtemp(join(parent, 'build-'));
  try {
    await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function runAstro(
  { contentDir, outDir, today, signal }: SiteBuild,
  asked: Promise<unknown>,
): Promise<void> {
  signal?.throwIfAborted();
  const child = spawn(
    process.execPath,
    [`--max-semi-space-size=${newObjectsMb}`, astroProgram, 'build', '--outDir', outDir],
    {
      stdio: ['pipe', 'pipe', 'pipe'],
      env: environmentWith({
        CONTENT_DIR: contentDir,
        OUT_DIR: outDir,
        TODAY: today,
        AWAIT_CONTENT: '1',
        // The build writes to a pipe, and would take the terminal behind it for one without colours.
        ...(process.stdout.isTTY && { FORCE_COLOR: '1' }),
      }),
    },
  );
  // A build that failed before it was asked for reads nothing; its exit code tells.
  child.stdin.on('error', () => undefined);
  void asked.then(() => child.stdin.end('\n'));
  const lines: string[] = [];
  show(child.stdout, process.stdout, lines);
  show(child.stderr, process.stderr, lines);
  const kill = (): void => void child.kill();
  signal?.addEventListener('abort', kill, { once: true });
  try {
    const [code, killedBy] = (await once(child, 'close')) as [number | null, NodeJS.Signals | null];
    signal?.throwIfAborted();
    if (code !== 0) throw new SiteBuildError(buildFailedLine(killedBy ?? `code ${code ?? 'inconnu'}`), lines);
  } catch (fault) {
    if (child.pid === undefined) throw new Error(buildNotStartedLine(), { cause: fault });
    throw fault;
  } finally {
    signal?.removeEventListener('abort', kill);
  }
}
