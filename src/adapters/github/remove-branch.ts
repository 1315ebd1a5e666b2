import { ForgeError } from '../forge-error.ts';
import { branchHead, deleteBranch } from './git-data.ts';
import { isOwn, type Pull } from './pulls.ts';
import type { Repository } from './repository.ts';

/**
 * Takes the branch of a merged pull request away, unless it is somebody's fork's, or has commits that were not merged.
 * What the forge refuses, or fails to do, leaves a branch that does no harm: the merge itself is done.
 */
export async function removeBranch(repository: Repository, pull: Pull): Promise<void> {
  const { head } = pull;
  if (!isOwn(repository.place, pull) || head.ref === repository.baseBranch) return;
  try {
    if ((await branchHead(repository, head.ref)) === head.sha) await deleteBranch(repository, head.ref);
  } catch (error) {
    if (!(error instanceof ForgeError)) throw error;
  }
}
