import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { environmentWith } from '../adapters/env.ts';
import { buildFailedLine, buildNotStartedLine } from './messages.ts';

function astroProgram(): string {
  const require = createRequire(import.meta.url);
  return join(dirname(require.resolve('astro/package.json')), 'bin', 'astro.mjs');
}

export interface SiteBuild {
  readonly contentDir: string;
  readonly outDir: string;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Builds the site of the current folder in a process of its own, its output shown.
 * Rejects when the build fails; an aborted build is killed, and rejects once its process is gone.
 */
export async function buildSite({ contentDir, outDir, signal }: SiteBuild): Promise<void> {
  signal?.throwIfAborted();
  const child = spawn(process.execPath, [astroProgram(), 'build', '--outDir', outDir], {
    stdio: 'inherit',
    env: environmentWith({ CONTENT_DIR: contentDir, OUT_DIR: outDir }),
  });
  const kill = (): void => void child.kill();
  signal?.addEventListener('abort', kill, { once: true });
  try {
    const [code, killedBy] = (await once(child, 'exit')) as [number | null, NodeJS.Signals | null];
    signal?.throwIfAborted();
    if (code !== 0) throw new Error(buildFailedLine(killedBy ?? `code ${code ?? 'inconnu'}`));
  } catch (fault) {
    if (child.pid === undefined) throw new Error(buildNotStartedLine(), { cause: fault });
    throw fault;
  } finally {
    signal?.removeEventListener('abort', kill);
  }
}
