import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const node = fileURLToPath(new URL('../../../node_modules/.bin/node', import.meta.url));

/** Runs a script of this folder as a process of its own, until it has written a line. */
export async function startProcess(script: string, ...given: string[]) {
  const path = fileURLToPath(new URL(script, import.meta.url));
  const child = spawn(node, [path, ...given], { stdio: ['ignore', 'pipe', 'inherit'] });
  const lines = createInterface(child.stdout);
  const written = once(lines, 'line').then(([line]) => String(line));
  const ended = once(child, 'exit').then(() => 'ended without a line');
  return {
    pid: child.pid ?? 0,
    firstLine: await Promise.race([written, ended]),
    async kill(): Promise<void> {
      child.kill('SIGKILL');
      await ended;
    },
  };
}
