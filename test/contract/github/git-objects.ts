import { randomUUID } from 'node:crypto';
import { secretariat } from '../../../src/adapters/forge-names.ts';
import { commit } from '../../../src/adapters/local-forge/commit.ts';
import type { Git } from '../../../src/adapters/local-forge/git.ts';
import type { ObjectReader } from './object-reader.ts';
import { notFound } from './refusal.ts';
import type { CommitObject } from './shapes.ts';

/** What an id stands for never changes. */
const commits = new Map<string, CommitObject>();

/** Reads a commit by its id. */
export async function readCommitObject(objects: ObjectReader, sha: string): Promise<CommitObject> {
  const known = commits.get(sha);
  if (known) return known;
  const text = await objects.text(sha, 'commit');
  if (text === undefined) throw notFound();
  const end = text.indexOf('\n\n');
  const fields = text
    .slice(0, end)
    .split('\n')
    .map((line) => line.split(' '));
  const values = (name: string) => fields.filter(([field]) => field === name).map(([, value = '']) => value);
  const read = {
    sha,
    tree: values('tree')[0] ?? '',
    parents: values('parent'),
    message: text.slice(end + 2),
  };
  commits.set(sha, read);
  return read;
}

/** How many commits lead to one, and not to the other. */
export async function countCommits(git: Git, from: string, to: string): Promise<number> {
  return Number(await git.run(['rev-list', '--count', `${from}..${to}`]));
}

/** Makes a commit that no branch has; where files are given, on top of the tree. */
export function looseCommit(
  git: Git,
  message: string,
  tree: string,
  parents: readonly string[],
  files: readonly { readonly path: string; readonly bytes: Buffer | null }[] = [],
): Promise<string> {
  return commit(git, { ref: `refs/loose/${randomUUID()}`, message, at: new Date(), parents, tree, files });
}

interface Person {
  readonly name: string;
  readonly email: string;
}

/** Whose token it is, as far as commits say. */
const tokenOwner: Person = secretariat;

/** Makes a commit as GitHub does: who is no committer of its own is the author, and whose token it is both. */
export async function writeCommit(
  git: Git,
  asked: {
    readonly message: string;
    readonly tree: string;
    readonly parents: readonly string[];
    readonly author?: Person | undefined;
    readonly committer?: Person | undefined;
  },
): Promise<string> {
  const author = asked.author ?? tokenOwner;
  const line = (role: string, { name, email }: Person) =>
    `${role} ${name} <${email}> ${Math.floor(Date.now() / 1000)} +0000`;
  const lines = [
    `tree ${asked.tree}`,
    ...asked.parents.map((parent) => `parent ${parent}`),
    line('author', author),
    line('committer', asked.committer ?? author),
  ];
  const input = `${lines.join('\n')}\n\n${asked.message}`;
  return (await git.run(['hash-object', '-t', 'commit', '-w', '--stdin'], { input })).trim();
}

export interface TreeLine {
  readonly mode: string;
  readonly type: string;
  readonly sha: string;
  readonly path: string;
}

/** What a tree holds. */
export async function treeLines(git: Git, sha: string, isRecursive: boolean): Promise<TreeLine[]> {
  const listed = await git.run(['ls-tree', '-z', ...(isRecursive ? ['-r', '-t'] : []), sha]);
  return listed
    .split('\0')
    .slice(0, -1)
    .map((line) => {
      const [, mode = '', type = '', id = '', path = ''] = /^(\d+) (\w+) (\w+)\t(.*)$/s.exec(line) ?? [];
      return { mode, type, sha: id, path };
    });
}
