import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { stripVTControlCharacters } from 'node:util';
import { environmentWith } from '../adapters/env.ts';
import type { Day } from '../schema/day.ts';
import { buildFailedLine, buildNotStartedLine } from './messages.ts';
import { moveFolder } from './move-folder.ts';

function astroProgram(): string {
  const require = createRequire(import.meta.url);
  return join(dirname(require.resolve('astro/package.json')), 'bin', 'astro.mjs');
}

export interface SiteBuild {
  readonly contentDir: string;
  readonly outDir: string;
  /** The day that the site is built for. */
  readonly today: Day;
  readonly signal?: AbortSignal | undefined;
}

/** How many of its last lines a failed build is remembered by. */
const keptLines = 30;

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
 * Builds the site of the current folder in a process of its own, its output shown. Builds may run at the same time: each
 * has a working folder inside the project, where Astro keeps its render bundle too.
 * Rejects with a SiteBuildError when the build fails; an aborted build is killed, and rejects once its process is gone.
 */
export async function buildSite({ outDir, ...build }: SiteBuild): Promise<void> {
  build.signal?.throwIfAborted();
  const working = resolve('.astro');
  await mkdir(working, { recursive: true });
  const built = await mkdtemp(join(working, 'build-'));
  try {
    await runAstro({ ...build, outDir: built });
    await moveFolder(built, outDir);
  } finally {
    await rm(built, { recursive: true, force: true });
  }
}

async function runAstro({ contentDir, outDir, today, signal }: SiteBuild): Promise<void> {
  const child = spawn(process.execPath, [astroProgram(), 'build', '--outDir', outDir], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: environmentWith({
      CONTENT_DIR: contentDir,
      OUT_DIR: outDir,
      TODAY: today,
      // The build writes to a pipe, and would take the terminal behind it for one without colours.
      ...(process.stdout.isTTY && { FORCE_COLOR: '1' }),
    }),
  });
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

/** Passes an output on, and keeps its last lines. */
function show(from: Readable, to: Writable, kept: string[]): void {
  let open = '';
  const keep = (lines: readonly string[]): void => {
    kept.push(...lines.filter((line) => line.trim() !== ''));
    kept.splice(0, kept.length - keptLines);
  };
  from.setEncoding('utf8').on('data', (text: string) => {
    to.write(text);
    const lines = stripVTControlCharacters(open + text).split('\n');
    open = lines.pop() ?? '';
    keep(lines);
  });
  from.on('end', () => {
    keep([open]);
  });
}
