import { z } from 'zod';
import type { MergeOutcome } from '../../ports.ts';
import { isRefusal, type ForgeError } from '../forge-error.ts';
import { readPull, stateOf, type Pull } from './pulls.ts';
import type { Repository } from './repository.ts';
import { removeBranch } from './remove-branch.ts';
import { approve } from './reviews.ts';

const attempts = 5;

/** Approves in the name of a person and merges; where `head` is given, only this commit. */
export async function merge(
  repository: Repository,
  number: number,
  approver: string,
  head?: string,
): Promise<MergeOutcome> {
  const pull = await readPull(repository, number);
  if (!pull) return 'unknown';
  const state = stateOf(pull);
  if (state !== 'open') return state === 'merged' ? 'already-merged' : 'closed';
  if (head !== undefined && pull.head.sha !== head) return 'changed';
  if (pull.mergeable === false) return 'conflict';
  await approve(repository, pull, approver);
  const outcome = await mergeApproved(repository, pull);
  if (outcome === 'merged') await removeBranch(repository, pull);
  // Who did not name what was looked at meets it as one of the conflicts.
  return outcome === 'changed' && head === undefined ? 'conflict' : outcome;
}

async function mergeApproved(repository: Repository, pull: Pull): Promise<MergeOutcome> {
  for (let attempt = 1; ; attempt++) {
    const refused = await tryToMerge(repository, pull);
    if (!refused) return 'merged';
    const outcome = await afterRefusal(repository, pull, refused);
    if (outcome) return outcome;
    if (attempt === attempts) throw refused;
    await repository.pause(attempt);
  }
}

/** Merges the very commit that was approved; the refusal when GitHub does not. */
async function tryToMerge({ octokit, place, ask }: Repository, pull: Pull): Promise<ForgeError | undefined> {
  try {
    await ask(`merge the pull request ${pull.number}`, z.object({ merged: z.literal(true) }), () =>
      octokit.rest.pulls.merge({
        ...place,
        pull_number: pull.number,
        sha: pull.head.sha,
        merge_method: 'merge',
      }),
    );
    return undefined;
  } catch (error) {
    if (isRefusal(error, 405, 409)) return error;
    throw error;
  }
}

/** What a refusal means; undefined when another attempt may pass. Throws it when only the repository's rules forbid. */
async function afterRefusal(
  repository: Repository,
  { number, head }: Pull,
  refused: ForgeError,
): Promise<MergeOutcome | undefined> {
  const pull = await readPull(repository, number);
  if (!pull) return 'unknown';
  const state = stateOf(pull);
  // Merged after all: the reply to an earlier try was lost.
  if (state !== 'open') return state;
  if (pull.head.sha !== head.sha || refused.status === 409) return 'changed';
  if (pull.mergeable === false) return 'conflict';
  // Null while GitHub still computes it.
  if (pull.mergeable === true && !/base branch was modified/i.test(refused.message)) throw refused;
  return undefined;
}
