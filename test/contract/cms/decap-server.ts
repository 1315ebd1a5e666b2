import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { createInterface } from 'node:readline';
import { freePort } from '../../free-port.ts';
import type { EditorAnswer } from './differences.ts';

/** Decap's own server over a git repository. */
export interface DecapServer {
  ask(action: string, params: object): Promise<EditorAnswer>;
  close(): Promise<void>;
}

/** Whether this machine has git, which Decap's server runs. */
export const hasGit = spawnSync('git', ['--version']).error === undefined;

const program = createRequire(import.meta.url).resolve('decap-server/dist/index.js');

/** Makes a git repository of the files in a folder and runs Decap's server over it, on the loopback alone. */
export async function decapServer(folder: string): Promise<DecapServer> {
  // The machine's and the user's settings change nothing.
  const env = { PATH: process.env.PATH, HOME: folder, GIT_CONFIG_NOSYSTEM: '1' };
  const git = (...args: string[]) => execFileSync('git', args, { cwd: folder, env, stdio: 'pipe' });
  git('init', '--quiet', '--template=', '--initial-branch=main');
  git('config', 'user.name', 'Decap');
  git('config', 'user.email', 'decap@communs.example');
  git('add', '.');
  git('commit', '--quiet', '--message=Contenu');

  const port = await freePort();
  const child = spawn(process.execPath, [program], {
    cwd: folder,
    env: {
      ...env,
      MODE: 'git',
      BIND_HOST: '127.0.0.1',
      PORT: String(port),
      GIT_REPO_DIRECTORY: folder,
      LOG_LEVEL: 'info',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  // It may listen before it knows its one route.
  const awaited = new Set([`listening on 127.0.0.1:${port}`, 'Git Proxy Server configured with']);
  const ready = new Promise<void>((resolve) => {
    createInterface(child.stdout).on('line', (line) => {
      for (const words of awaited) if (line.includes(words)) awaited.delete(words);
      if (awaited.size === 0) resolve();
    });
  });
  await Promise.race([
    ready,
    ended.then(() => Promise.reject(new Error('decap-server ended before it listened'))),
  ]);
  return {
    ask: async (action, params) => {
      const response = await fetch(`http://127.0.0.1:${port}/api/v1`, {
        method: 'POST',
        headers: { 'content-type': 'application/json; charset=utf-8' },
        body: JSON.stringify({ branch: 'main', action, params: { branch: 'main', ...params } }),
      });
      return { status: response.status, body: (await response.json()) as unknown };
    },
    close: async () => {
      child.kill();
      await ended;
    },
  };
}
