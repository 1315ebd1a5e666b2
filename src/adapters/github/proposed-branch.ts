import type { NewProposal } from '../../ports.ts';
import { inRepository } from '../forge-names.ts';
import { compare, type ComparedCommit } from './compare.ts';
import { makeBranch, makeCommit, makeTree, moveBranch, readCommit, type TreeEntry } from './git-data.ts';
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
 * request stay, under a new one. False when someone else moved the branch meanwhile.
 */
export async function writeBranch(
  repository: Repository,
  proposal: NewProposal,
  { base, head, isOpen }: BranchState,
): Promise<boolean> {
  const { branch } = proposal;
  if (head === undefined) return makeBranch(repository, branch, await commitOn(repository, proposal, base));
  const { mergeBase, commits } = await compare(repository, base, head);
  const last = commits.findLastIndex(({ message }) => message.endsWith(mark(branch)));
  const before = commits[last - 1] ?? mergeBase;
  // What is left of a proposal that was squashed into the published branch is no start for another one.
  const isFit = isOpen || mergeBase.sha === base;
  if (isFit && last >= 0 && (await treeOf(repository, proposal, before)) === commits[last]?.tree) return true;
  const isOurs = last === 0 && commits.length === 1;
  return isOpen && !isOurs
    ? moveBranch(repository, branch, await commitOn(repository, proposal, head), false)
    : moveBranch(repository, branch, await commitOn(repository, proposal, base), true);
}

/** Tells the adapter's commits from those of people. */
const mark = (branch: string): string => `\n\nProposal: ${branch}`;

async function commitOn(repository: Repository, proposal: NewProposal, parent: string): Promise<string> {
  const { tree } = await readCommit(repository, parent);
  const made = await treeOf(repository, proposal, { sha: parent, tree });
  return makeCommit(repository, proposal.title + mark(proposal.branch), made, parent);
}

/** Id of the tree that a proposal makes of a commit's. */
async function treeOf(
  repository: Repository,
  { changes }: NewProposal,
  { sha, tree }: Pick<ComparedCommit, 'sha' | 'tree'>,
): Promise<string> {
  const entries: TreeEntry[] = [];
  for (const { path: contentPath, text } of changes) {
    const path = inRepository(repository.contentFolder, contentPath);
    if (text !== null) entries.push({ path, content: text });
    // GitHub refuses to take away what is not there.
    else if ((await readFile(repository, path, sha)) !== undefined) entries.push({ path, sha: null });
  }
  return makeTree(repository, tree, entries);
}
