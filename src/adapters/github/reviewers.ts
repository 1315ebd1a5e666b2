import { isRefusal } from '../forge-error.ts';
import { isSameSet, lower } from './names.ts';
import { pullReply, type Pull } from './pulls.ts';
import type { Repository } from './repository.ts';
import { reviewsOf } from './reviews.ts';

/** Asks these users for a review of a pull request, and nobody else; who has reviewed is not disturbed again. */
export async function settleReviewers(
  repository: Repository,
  pull: Pull,
  reviewers: readonly string[],
  isJustOpened: boolean,
): Promise<Pull> {
  const asked = (pull.requested_reviewers ?? []).map(({ login }) => login);
  if (isSameSet(asked, reviewers)) return pull;
  const reviews = isJustOpened ? [] : await reviewsOf(repository, pull.number);
  const known = [...asked, ...reviews.map(({ login }) => login)].map(lower);
  const missing = reviewers.filter((login) => !known.includes(lower(login)));
  const surplus = asked.filter((login) => !reviewers.map(lower).includes(lower(login)));
  const settled = (await askFor(repository, pull.number, missing)) ?? pull;
  if (surplus.length === 0) return settled;
  const { octokit, place, ask } = repository;
  return ask(`ask fewer people for a review of ${pull.number}`, pullReply, () =>
    octokit.rest.pulls.removeRequestedReviewers({ ...place, pull_number: pull.number, reviewers: surplus }),
  );
}

/** The pull request afterwards; undefined where nobody could be asked. */
async function askFor(
  repository: Repository,
  number: number,
  reviewers: readonly string[],
): Promise<Pull | undefined> {
  if (reviewers.length === 0) return undefined;
  const { octokit, place, ask } = repository;
  try {
    return await ask(`ask ${reviewers.join(', ')} for a review`, pullReply, () =>
      octokit.rest.pulls.requestReviewers({ ...place, pull_number: number, reviewers: [...reviewers] }),
    );
  } catch (error) {
    // A person who may not review in this repository must not keep the proposal from being made, nor the others.
    if (!isRefusal(error, 422)) throw error;
  }
  if (reviewers.length === 1) return undefined;
  let settled: Pull | undefined;
  for (const login of reviewers) settled = (await askFor(repository, number, [login])) ?? settled;
  return settled;
}
