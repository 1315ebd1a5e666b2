import { z } from 'zod';
import { inContent, inRepository, isBranchName, isContentPath } from '../forge-names.ts';
import { branchHead, readBlob, readCommit, readTree } from './git-data.ts';
import type { Repository } from './repository.ts';

const entry = z.union([
  z.object({ type: z.literal('file'), sha: z.string(), encoding: z.string(), content: z.string() }),
  // A folder, a link or a submodule: there is nothing to read.
  z.unknown().transform(() => undefined),
]);

/** What a file of the content tree holds on a branch; undefined where there is none. */
export async function readContent(
  repository: Repository,
  path: string,
  branch: string = repository.baseBranch,
): Promise<Buffer | undefined> {
  if (!isContentPath(path) || !isBranchName(branch)) return undefined;
  return readFile(repository, inRepository(repository.contentFolder, path), branch);
}

/** What a file of the repository holds on a branch, or in a commit. */
export async function readFile(
  repository: Repository,
  path: string,
  ref: string,
): Promise<Buffer | undefined> {
  const { octokit, place, askFor } = repository;
  const file = await askFor(`read ${path}`, entry, () =>
    octokit.rest.repos.getContent({ ...place, path, ref }),
  );
  if (file === undefined) return undefined;
  // GitHub leaves out what a file above 1 MB holds.
  if (file.encoding !== 'base64') return readBlob(repository, file.sha);
  return Buffer.from(file.content, 'base64');
}

/** Paths of all files under a folder of the content tree, sorted. */
export async function listContent(
  repository: Repository,
  folder: string,
  branch: string = repository.baseBranch,
): Promise<string[]> {
  if ((folder !== '' && !isContentPath(folder)) || !isBranchName(branch)) return [];
  const head = await branchHead(repository, branch);
  if (head === undefined) return [];
  const root = inRepository(repository.contentFolder, folder);
  let tree = (await readCommit(repository, head)).tree;
  for (const name of root.split('/').filter(Boolean)) {
    const { tree: entries } = await readTree(repository, tree, false);
    const found = entries.find((item) => item.path === name && item.type === 'tree');
    if (!found) return [];
    tree = found.sha;
  }
  const paths = await filesUnder(repository, tree);
  return paths.map((path) => inContent(repository.contentFolder, inRepository(root, path))).sort();
}

/** Files of a tree; one that is too large for one reply is read folder by folder. */
async function filesUnder(repository: Repository, tree: string): Promise<string[]> {
  const whole = await readTree(repository, tree, true);
  if (whole.truncated !== true)
    return whole.tree.filter(({ type }) => type === 'blob').map(({ path }) => path);
  const paths: string[] = [];
  for (const { path, type, sha } of (await readTree(repository, tree, false)).tree) {
    if (type === 'blob') paths.push(path);
    if (type === 'tree')
      paths.push(...(await filesUnder(repository, sha)).map((inner) => inRepository(path, inner)));
  }
  return paths;
}
