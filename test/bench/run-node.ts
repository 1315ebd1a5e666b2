import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { open, readFile } from 'node:fs/promises';
import { performance } from 'node:perf_hooks';

/** How a program is run. */
export interface RunOptions {
  readonly cwd: string;
  /** What is added to the environment. */
  readonly env?: Readonly<Record<string, string>>;
  /** The file that gets the output. */
  readonly log: string;
  readonly stop: AbortSignal;
}

/**
 * Runs a program in a Node process of its own; gives its wall time in seconds.
 * Rejects with the log when it fails, and once the process is gone when it is stopped.
 */
export async function runNode(args: readonly string[], { cwd, env, log, stop }: RunOptions): Promise<number> {
  stop.throwIfAborted();
  const output = await open(log, 'w');
  try {
    const started = performance.now();
    const child = spawn(process.execPath, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: ['ignore', output.fd, output.fd],
    });
    const kill = (): void => void child.kill();
    stop.addEventListener('abort', kill, { once: true });
    const [code, killedBy] = (await once(child, 'exit')) as [number | null, NodeJS.Signals | null];
    const seconds = (performance.now() - started) / 1000;
    stop.removeEventListener('abort', kill);
    stop.throwIfAborted();
    if (code === 0) return seconds;
    const outcome = killedBy ?? `code ${code ?? 'unknown'}`;
    throw new Error(`${await readFile(log, 'utf8')}\nnode ${args.join(' ')} failed (${outcome}).`);
  } finally {
    await output.close();
  }
}
