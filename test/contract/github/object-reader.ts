import { spawn } from 'node:child_process';

interface ReadObject {
  readonly id: string;
  readonly type: string;
  readonly bytes: Buffer;
}

/** Reads objects of a repository through one git process that stays, for a server that is asked all the time. */
export interface ObjectReader {
  /** Ids of what some names stand for; undefined where there is nothing. */
  resolve(...names: readonly string[]): Promise<(string | undefined)[]>;
  /** What a file holds; undefined where there is none. */
  bytes(name: string): Promise<Buffer | undefined>;
  /** Text of a file, or of a commit as git writes it; undefined where there is none. */
  text(name: string, type?: 'blob' | 'commit'): Promise<string | undefined>;
  close(): void;
}

/** A reader of the repository in a folder. */
export function objectReader(folder: string): ObjectReader {
  const git = spawn('git', ['--git-dir', folder, 'cat-file', '--batch'], {
    env: { PATH: process.env.PATH, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const waiting: ((found: ReadObject | undefined) => void)[] = [];
  let received: Buffer = Buffer.alloc(0);
  git.stdout.on('data', (part: Buffer) => {
    received = Buffer.concat([received, part]);
    for (let answer = takeAnswer(); answer; answer = takeAnswer()) waiting.shift()?.(answer.found);
  });

  /** The next whole answer; undefined while it is not all there. */
  function takeAnswer(): { found: ReadObject | undefined } | undefined {
    const end = received.indexOf('\n');
    if (end < 0) return undefined;
    const [, id, type, size] = /^([0-9a-f]{40}) (\w+) (\d+)$/.exec(received.toString('utf8', 0, end)) ?? [];
    if (id === undefined || type === undefined) {
      received = received.subarray(end + 1);
      return { found: undefined };
    }
    const last = end + 1 + Number(size);
    if (received.length <= last) return undefined;
    const bytes = received.subarray(end + 1, last);
    received = received.subarray(last + 1);
    return { found: { id, type, bytes } };
  }

  const read = (name: string): Promise<ReadObject | undefined> =>
    new Promise((resolve) => {
      waiting.push(resolve);
      git.stdin.write(`${name}\n`);
    });

  return {
    resolve: (...names) => Promise.all(names.map(async (name) => (await read(name))?.id)),
    bytes: async (name) => {
      const found = await read(name);
      return found?.type === 'blob' ? found.bytes : undefined;
    },
    text: async (name, type = 'blob') => {
      const found = await read(name);
      return found?.type === type ? found.bytes.toString('utf8') : undefined;
    },
    close: () => {
      git.kill();
    },
  };
}
