import { committer, type Git } from './git.ts';

export interface NewCommit {
  /** The full name of the ref that gets the commit, wherever it points now. */
  readonly ref: string;
  readonly message: string;
  readonly at: Date;
  /** The first one's tree is what the files change. */
  readonly parents: readonly string[];
  /** The whole tree, in the place of the first parent's. */
  readonly tree?: string;
  /** Paths in the repository and what they hold; null takes the file away. */
  readonly files?: readonly { readonly path: string; readonly bytes: Buffer | null }[];
}

/**
 * Makes a commit and moves its ref to it, in one process: either all of it is there afterwards, or nothing; a stream
 * that ends before "done" changes nothing. Gives the commit's id.
 */
export async function commit(
  git: Git,
  { ref, message, at, parents, tree, files = [] }: NewCommit,
): Promise<string> {
  const seconds = Math.floor(at.getTime() / 1000);
  const [first, ...others] = parents;
  const parts: (string | Buffer)[] = [
    'feature done\n',
    `commit ${ref}\nmark :1\ncommitter ${committer} ${seconds} +0000\n`,
    ...data(Buffer.from(message)),
    ...(first === undefined ? [] : [`from ${first}\n`]),
    ...others.map((parent) => `merge ${parent}\n`),
    ...(tree === undefined ? [] : [`M 040000 ${tree} ""\n`]),
    ...files.flatMap(({ path, bytes }) =>
      bytes === null ? [`D ${quoted(path)}\n`] : [`M 100644 inline ${quoted(path)}\n`, ...data(bytes)],
    ),
    'get-mark :1\ndone\n',
  ];
  const input = Buffer.concat(parts.map((part) => Buffer.from(part)));
  return (await git.run(['fast-import', '--quiet', '--force', '--done'], { input })).trim();
}

const data = (bytes: Buffer): (string | Buffer)[] => [`data ${bytes.length}\n`, bytes, '\n'];
const quoted = (path: string): string => `"${path.replace(/["\\]/g, '\\$&')}"`;
