import { createHash } from 'node:crypto';
import type { Git } from './git.ts';

/** Ids of the objects that some names stand for ("refs/heads/main:content"); undefined where there is none. */
export async function resolve(git: Git, ...names: readonly string[]): Promise<(string | undefined)[]> {
  // A missing name is an answer here, and not a failure as it is for rev-parse.
  const lines = await git.run(['cat-file', '--batch-check'], { input: `${names.join('\n')}\n` });
  return names.map((_name, index) => /^([0-9a-f]{40,64}) \w+ \d+$/.exec(lines.split('\n')[index] ?? '')?.[1]);
}

/** Id of a folder's tree by its name; undefined where there is none, or no folder. */
export async function treeOf(git: Git, name: string): Promise<string | undefined> {
  const answer = await git.run(['cat-file', '--batch-check'], { input: `${name}\n` });
  return /^([0-9a-f]{40,64}) tree /.exec(answer)?.[1];
}

/** What a file holds by the name or id of its object; undefined where there is none, or no file. */
export async function bytesOf(git: Git, name: string): Promise<Buffer | undefined> {
  const answer = await git.readObject(name);
  const header = answer.indexOf('\n');
  const isFile = /^\S+ blob \d+$/.test(answer.toString('utf8', 0, header));
  return isFile ? answer.subarray(header + 1, -1) : undefined;
}

/** The id that git gives to a file that holds this. */
export function blobId(bytes: Buffer): string {
  return createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
}

/** Moves a branch, if it still is where it was read; together with this, another one may go away. */
export async function moveRef(git: Git, ref: string, to: string, from: string, gone?: string): Promise<void> {
  const deletion = gone === undefined ? '' : `delete ${gone}\n`;
  await git.run(['update-ref', '--stdin'], {
    input: `start\nupdate ${ref} ${to} ${from}\n${deletion}commit\n`,
  });
}
