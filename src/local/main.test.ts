import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { symlink } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { expect, onTestFinished, test } from 'vitest';
import { freePort } from '../../test/free-port.ts';
import { tempFolder, writeFiles } from './temp-site.testing.ts';

const projectFolder = resolve(import.meta.dirname, '../..');
const timeout = 60_000;

interface Run {
  readonly child: ChildProcess;
  /** Waits for a line of the output, and gives what the pattern captures. */
  line(pattern: RegExp): Promise<string>;
  /** Waits for the end: the exit code and the error output. */
  end(): Promise<{ readonly code: unknown; readonly errors: string }>;
}

/** Runs what `npm start` runs, on a small Astro project of its own. */
async function start(
  files: Record<string, string>,
  port: number,
  more: Record<string, string> = {},
): Promise<Run> {
  const cwd = await tempFolder();
  await writeFiles(cwd, { 'content/_teams/animation.md': '---\nname: Animation\n---\n', ...files });
  await symlink(join(projectFolder, 'node_modules'), join(cwd, 'node_modules'));
  const env = {
    ...process.env,
    PORT: String(port),
    CONTENT_DIR: '',
    OUT_DIR: '',
    LOCAL_DIR: '',
    NODE_ENV: 'production',
    ...more,
  };
  const child = spawn(process.execPath, [join(import.meta.dirname, 'main.ts')], { cwd, env });
  onTestFinished(() => void child.kill('SIGKILL'));
  const errors = text(child.stderr);
  const exit = once(child, 'exit');
  const lines = createInterface({ input: child.stdout });
  return {
    child,
    async line(pattern) {
      for await (const line of lines) {
        const found = pattern.exec(line);
        if (found) return found[1] ?? found[0];
      }
      throw new Error(`The output has no line like ${String(pattern)}:\n${await errors}`);
    },
    async end() {
      const [code] = (await exit) as [unknown];
      return { code, errors: await errors };
    },
  };
}

/** A port that another program holds until the test ends. */
async function takenPort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  return (server.address() as AddressInfo).port;
}

/** Its cache stays in its own folder, since it borrows the project's packages. */
const smallSite = {
  'astro.config.mjs': 'export default { cacheDir: ".cache", vite: { cacheDir: ".cache/vite" } };',
  'src/pages/index.astro': '<h1>Bonjour</h1>',
};

const endlessBuild = {
  'astro.config.mjs':
    'console.log("build", process.pid);\nawait new Promise((done) => setTimeout(done, 1e9));',
};

test.each(['SIGINT', 'SIGTERM'] as const)(
  '%s ends the site, kept connections included',
  async (signal) => {
    const port = await freePort();
    const run = await start(smallSite, port);
    const address = await run.line(/^Le site est prêt\u00a0: (\S+) \(Ctrl-C pour arrêter\)$/);
    expect(address).toBe(`http://localhost:${port}`);
    const page = await fetch(`http://127.0.0.1:${port}/`);
    expect(await page.text()).toContain('<h1>Bonjour</h1>');
    run.child.kill(signal);
    expect(await run.end()).toEqual({ code: 0, errors: '' });
  },
  timeout,
);

test.each(['SIGINT', 'SIGTERM'] as const)(
  '%s ends a build under way',
  async (signal) => {
    const run = await start(endlessBuild, await freePort());
    const builder = Number(await run.line(/^build (\d+)$/));
    run.child.kill(signal);
    expect(await run.end()).toEqual({ code: 0, errors: '' });
    expect(() => process.kill(builder, 0)).toThrow('ESRCH');
  },
  timeout,
);

test(
  'a build that fails is told, and ends with code 1',
  async () => {
    const run = await start({ 'astro.config.mjs': 'throw new Error("panne");' }, await freePort());
    const { code, errors } = await run.end();
    expect(code).toBe(1);
    expect(errors).toContain('panne');
    expect(errors).toMatch(/La construction du site a échoué \(code 1\)[^\n]*\n$/);
  },
  timeout,
);

test(
  'a port that is taken is told before the build, and ends with code 1',
  async () => {
    const port = await takenPort();
    const run = await start(endlessBuild, port);
    expect(await run.end()).toEqual({
      code: 1,
      errors: expect.stringMatching(
        `^Le port ${port} est déjà pris\\.[^\n]*\u00a0: PORT=${port + 1} npm start\n$`,
      ) as string,
    });
  },
  timeout,
);

test(
  'a second start on the same local folder is refused before the build, and the first goes on',
  async () => {
    const localDir = await tempFolder();
    const content = await tempFolder();
    await writeFiles(content, { '_teams/animation.md': '---\nname: Animation\n---\n' });
    const [port, other] = [await freePort(), await freePort()];
    const first = await start(smallSite, port, { LOCAL_DIR: localDir, CONTENT_DIR: content });
    await first.line(/^Le site est prêt/);
    const second = await start(endlessBuild, other, { LOCAL_DIR: localDir, CONTENT_DIR: content });
    const { code, errors } = await second.end();
    expect(code).toBe(1);
    expect(errors).toMatch(
      new RegExp(
        `^Un autre processus \\(pid ${first.child.pid ?? ''}\\) utilise déjà [^\n]*LOCAL_DIR[^\n]*\n$`,
      ),
    );
    expect((await fetch(`http://127.0.0.1:${port}/local/`)).status).toBe(200);
    first.child.kill('SIGINT');
    expect(await first.end()).toEqual({ code: 0, errors: '' });
    const third = await start(smallSite, other, { LOCAL_DIR: localDir, CONTENT_DIR: content });
    await third.line(/^Le site est prêt/);
    third.child.kill('SIGINT');
    expect(await third.end()).toEqual({ code: 0, errors: '' });
  },
  2 * timeout,
);
