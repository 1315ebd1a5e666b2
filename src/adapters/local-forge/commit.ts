import { ForgeError } from '../forge-error.ts';
import type { CommitAuthor } from '../forge-names.ts';
import { committer, type Git } from './git.ts';

export interface NewCommit {
  /** The full name of the ref that gets the commit, wherever it points now. */
  readonly ref: string;
  readonly message: string;
  readonly at: Date;
  /** The secretariat unless told. */
  readonly author?: CommitAuthor | undefined;
  /** Names or ids of commits, a branch as "refs/heads/main^0"; the first one's tree is what the files change. */
  readonly parents: readonly string[];
  /** The whole tree, in the place of the first parent's. */
  readonly tree?: string;
  /** Paths in the repository and what they hold; null takes the file away. */
  readonly files?: readonly { readonly path: string; readonly bytes: Buffer | null }[];
}

/**
 * Makes commits and moves their refs to them, in one process: a stream that ends before "done" changes nothing, and no
 * ref is ever moved by half. Gives their ids, in order.
 */
export async function commitAll(git: Git, commits: readonly NewCommit[]): Promise<string[]> {
  const parts = ['feature done\n', ...commits.flatMap(streamOf), 'done\n'];
  const input = Buffer.concat(parts.map((part) => Buffer.from(part)));
  const ids = (await git.run(['fast-import', '--quiet', '--force', '--done'], { input })).trim().split('\n');
  if (ids.length !== commits.length)
    throw new ForgeError(`git made ${ids.length} of ${commits.length} commits`);
  return ids;
}

/** Same as {@link commitAll} for one. */
export async function commit(git: Git, made: NewCommit): Promise<string> {
  const [id = ''] = await commitAll(git, [made]);
  return id;
}

function streamOf(
  { ref, message, at, author, parents, tree, files = [] }: NewCommit,
  index: number,
): (string | Buffer)[] {
  const seconds = Math.floor(at.getTime() / 1000);
  const [first, ...others] = parents;
  const mark = `:${index + 1}`;
  return [
    `commit ${ref}\nmark ${mark}\n`,
    ...(author === undefined ? [] : [`author ${author.name} <${author.email}> ${seconds} +0000\n`]),
    `committer ${committer} ${seconds} +0000\n`,
    ...data(Buffer.from(message)),
    ...(first === undefined ? [] : [`from ${first}\n`]),
    ...others.map((parent) => `merge ${parent}\n`),
    ...(tree === undefined ? [] : [`M 040000 ${tree} ""\n`]),
    ...files.flatMap(({ path, bytes }) =>
      bytes === null ? [`D ${quoted(path)}\n`] : [`M 100644 inline ${quoted(path)}\n`, ...data(bytes)],
    ),
    `get-mark ${mark}\n`,
  ];
}

const data = (bytes: Buffer): (string | Buffer)[] => [`data ${bytes.length}\n`, bytes, '\n'];
const quoted = (path: string): string => `"${path.replace(/["\\]/g, '\\$&')}"`;
