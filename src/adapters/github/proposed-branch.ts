import type { NewProposal } from '../../ports.ts';
import { authorOf, inRepository } from '../forge-names.ts';
import { compare, type ComparedCommit } from './compare.ts';
import {
  makeBlob,
  makeBranch,
  makeCommit,
  makeTree,
  moveBranch,
  readCommit,
  type TreeEntry,
} from './git-data.ts';
import { readFile } from './read-files.ts';
import type { Repository } from './repository.ts';

/** A branch as it was read, with the published one. */
export interface BranchState {
  /** Newest published commit. */
  readonly base: string;
  /** Newest commit of the proposal's branch. */
  readonly head: string | undefined;
  /** Whether people see the branch in an open pull request, and may have added commits. */
  readonly isOpen: boolean;
}

/** Whether a proposal would change nothing of the published content. */
export async function isPublished(
  repository: Repository,
  proposal: NewProposal,
  base: string,
): Promise<boolean> {
  const { tree } = await readCommit(repository, base);
  return (await treeOf(repository, proposal, { sha: base, tree })) === tree;
}

/**
 * Makes a branch hold a proposal: one commit on top of the published branch. Commits that people added to an open pull
 * request stay, under a new one. Gives the branch's newest commit; undefined when someone else moved it meanwhile.
 */
export async function writeBranch(
  repository: Repository,
  proposal: NewProposal,
  { base, head, isOpen }: BranchState,
): Promise<string | undefined> {
  const { branch } = proposal;
  if (head === undefined) {
    const made = await commitOn(repository, proposal, await treeAt(repository, base));
    return (await makeBranch(repository, branch, made)) ? made : undefined;
  }
  const { mergeBase, commits } = await compare(repository, base, head);
  const last = commits.findLastIndex(({ message }) => message.endsWith(mark(branch)));
  const before = commits[last - 1] ?? mergeBase;
  // What is left of a proposal that was squashed into the published branch is no start for another one.
  const isFit = isOpen || mergeBase.sha === base;
  if (isFit && last >= 0 && (await treeOf(repository, proposal, before)) === commits[last]?.tree) return head;
  const isOurs = last === 0 && commits.length === 1;
  const isOnTop = isOpen && !isOurs;
  const made = await commitOn(repository, proposal, await treeAt(repository, isOnTop ? head : base));
  return (await moveBranch(repository, branch, made, !isOnTop)) ? made : undefined;
}

/** Tells the adapter's commits from those of people. */
const mark = (branch: string): string => `\n\nProposal: ${branch}`;

/** A commit, and the tree that it holds. */
type CommitTree = Pick<ComparedCommit, 'sha' | 'tree'>;

const treeAt = async (repository: Repository, sha: string): Promise<CommitTree> => ({
  sha,
  tree: (await readCommit(repository, sha)).tree,
});

const commitOn = async (repository: Repository, proposal: NewProposal, parent: CommitTree): Promise<string> =>
  commitOf(repository, proposal, parent.sha, await treeOf(repository, proposal, parent));

/** Makes the commit of a proposal, whose tree is made. */
export const commitOf = (
  repository: Repository,
  proposal: NewProposal,
  parent: string,
  tree: string,
): Promise<string> =>
  makeCommit(repository, {
    message: proposal.title + mark(proposal.branch),
    tree,
    parent,
    author: authorOf(proposal),
  });

/** Id of the tree that a proposal makes of a commit's. */
export async function treeOf(
  repository: Repository,
  { changes }: NewProposal,
  { sha, tree }: CommitTree,
): Promise<string> {
  const entries: TreeEntry[] = [];
  for (const change of changes) {
    const path = inRepository(repository.contentFolder, change.path);
    if ('bytes' in change) entries.push({ path, sha: await blobOf(repository, change.bytes) });
    else if (change.text !== null) entries.push({ path, content: change.text });
    // GitHub refuses to take away what is not there.
    else if ((await readFile(repository, path, sha)) !== undefined) entries.push({ path, sha: null });
  }
  return makeTree(repository, tree, entries);
}

async function blobOf(repository: Repository, bytes: Uint8Array): Promise<string> {
  const known = repository.blobs.get(bytes);
  if (known !== undefined) return known;
  const made = await makeBlob(repository, bytes);
  repository.blobs.set(bytes, made);
  return made;
}
