import { z } from 'zod';
import { ForgeError, isRefusal } from '../forge-error.ts';
import { secretariat, type CommitAuthor } from '../forge-names.ts';
import type { Repository } from './repository.ts';

const sha = z.object({ sha: z.string() });
const ref = z.object({ object: sha });
const branchReply = z.object({ commit: z.object({ sha: z.string(), commit: z.object({ tree: sha }) }) });
const commit = z.object({ sha: z.string(), tree: sha, parents: z.array(sha) });
const tree = z.object({
  truncated: z.boolean().optional(),
  tree: z.array(z.object({ path: z.string(), type: z.string(), sha: z.string() })),
});
const blob = z.object({ content: z.string(), encoding: z.literal('base64') });

/** A file or a folder of a new tree; without an object, the path goes away. */
export type TreeEntry =
  | { readonly path: string; readonly content: string }
  | { readonly path: string; readonly sha: string | null };

/** Id of a branch's newest commit; undefined where there is no such branch. */
export const branchHead = async ({ octokit, place, askFor }: Repository, branch: string) =>
  (
    await askFor(`read the branch ${branch}`, ref, () =>
      octokit.rest.git.getRef({ ...place, ref: `heads/${branch}` }),
    )
  )?.object.sha;

/** Id of the published branch's newest commit. Throws where the repository has no such branch. */
export async function publishedHead(repository: Repository): Promise<string> {
  const head = await branchHead(repository, repository.baseBranch);
  if (head === undefined)
    throw new ForgeError(`GitHub: the repository has no branch ${repository.baseBranch}`);
  return head;
}

/** The published branch's newest commit and its tree, in one request. Throws where there is no such branch. */
export async function publishedCommit({ octokit, place, baseBranch, ask }: Repository) {
  const { commit: newest } = await ask(`read the branch ${baseBranch}`, branchReply, () =>
    octokit.rest.repos.getBranch({ ...place, branch: baseBranch }),
  );
  return { sha: newest.sha, tree: newest.commit.tree.sha };
}

/** Ids of a commit's tree and parents. */
export async function readCommit({ octokit, place, ask }: Repository, commitSha: string) {
  const read = await ask(`read the commit ${commitSha}`, commit, () =>
    octokit.rest.git.getCommit({ ...place, commit_sha: commitSha }),
  );
  return { tree: read.tree.sha, parents: read.parents.map((parent) => parent.sha) };
}

/** What a tree holds; `truncated` when GitHub left some of it out. */
export const readTree = ({ octokit, place, ask }: Repository, treeSha: string, recursive: boolean) =>
  ask(`read the tree ${treeSha}`, tree, () =>
    octokit.rest.git.getTree({ ...place, tree_sha: treeSha, ...(recursive ? { recursive: '1' } : {}) }),
  );

/** What a file holds by its id. */
export async function readBlob({ octokit, place, ask }: Repository, blobSha: string): Promise<Buffer> {
  const { content, encoding } = await ask(`read the file ${blobSha}`, blob, () =>
    octokit.rest.git.getBlob({ ...place, file_sha: blobSha }),
  );
  return Buffer.from(content, encoding);
}

/** Makes a file that no tree has yet; its id. */
export async function makeBlob({ octokit, place, ask }: Repository, bytes: Uint8Array): Promise<string> {
  const content = Buffer.from(bytes).toString('base64');
  const made = await ask('make a file', sha, () =>
    octokit.rest.git.createBlob({ ...place, content, encoding: 'base64' }),
  );
  return made.sha;
}

/** Makes a tree out of another one and what changes; its id tells whether anything does. */
export async function makeTree(
  { octokit, place, ask }: Repository,
  baseTree: string,
  entries: readonly TreeEntry[],
): Promise<string> {
  if (entries.length === 0) return baseTree;
  const files = entries.map((entry) => ({ ...entry, mode: '100644' as const, type: 'blob' as const }));
  const made = await ask('make a tree', sha, () =>
    octokit.rest.git.createTree({ ...place, base_tree: baseTree, tree: files }),
  );
  return made.sha;
}

/** Makes a commit that no branch has yet; GitHub names whose token it is where no author is told. */
export async function makeCommit(
  { octokit, place, ask }: Repository,
  {
    message,
    tree: treeSha,
    parent,
    author,
  }: { message: string; tree: string; parent: string; author: CommitAuthor | undefined },
): Promise<string> {
  // GitHub takes the author for the committer too unless it is told another one.
  const people = author ? { author, committer: secretariat } : {};
  const made = await ask('make a commit', sha, () =>
    octokit.rest.git.createCommit({ ...place, message, tree: treeSha, parents: [parent], ...people }),
  );
  return made.sha;
}

/** Makes a branch; false when there is one of that name. */
export const makeBranch = ({ octokit, place, ask }: Repository, branch: string, commitSha: string) =>
  unlessRefused(() =>
    ask(`make the branch ${branch}`, ref, () =>
      octokit.rest.git.createRef({ ...place, ref: `refs/heads/${branch}`, sha: commitSha }),
    ),
  );

/** Moves a branch; false when it is gone or, unless forced, has other commits. */
export const moveBranch = (
  { octokit, place, ask }: Repository,
  branch: string,
  commitSha: string,
  force: boolean,
) =>
  unlessRefused(() =>
    ask(`move the branch ${branch}`, ref, () =>
      octokit.rest.git.updateRef({ ...place, ref: `heads/${branch}`, sha: commitSha, force }),
    ),
  );

/** Takes a branch away; false when it is not there. */
export const deleteBranch = ({ octokit, place, ask }: Repository, branch: string) =>
  unlessRefused(() =>
    ask(`delete the branch ${branch}`, z.unknown(), () =>
      octokit.rest.git.deleteRef({ ...place, ref: `heads/${branch}` }),
    ),
  );

async function unlessRefused(step: () => Promise<unknown>): Promise<boolean> {
  try {
    await step();
    return true;
  } catch (error) {
    if (isRefusal(error, 409, 422)) return false;
    throw error;
  }
}
