import type { NewProposal } from '../../ports.ts';
import { isRefusal } from '../forge-error.ts';
import { pullReply, type Pull } from './pulls.ts';
import type { Repository } from './repository.ts';

/** Opens the pull request of a branch; undefined when someone else opened it, or merged it, meanwhile. */
export async function openPull(
  { octokit, place, baseBranch, ask }: Repository,
  { branch, title, body }: NewProposal,
): Promise<Pull | undefined> {
  try {
    return await ask(`open a pull request of ${branch}`, pullReply, () =>
      octokit.rest.pulls.create({ ...place, head: branch, base: baseBranch, title, body }),
    );
  } catch (error) {
    if (isRefusal(error, 422) && isRace.test(error.message)) return undefined;
    throw error;
  }
}

const isRace = /already exists|No commits between/;
