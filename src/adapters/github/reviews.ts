import { z } from 'zod';
import { ForgeError, isRefusal } from '../forge-error.ts';
import type { Pull } from './pulls.ts';
import type { Repository } from './repository.ts';

const review = z.object({
  user: z.object({ login: z.string() }).nullable(),
  body: z.string(),
  state: z.string(),
  commit_id: z.string().nullable(),
});

/** Reviews of a pull request: who made them, of which commit. */
export async function reviewsOf({ octokit, place, ask }: Repository, number: number) {
  const reviews = await ask(`read the reviews of ${number}`, z.array(review), () =>
    octokit.rest.pulls.listReviews({ ...place, pull_number: number, per_page: 100 }),
  );
  return reviews.map(({ user, ...rest }) => ({ ...rest, login: user?.login ?? '' }));
}

/** Approves what a pull request proposes now in the name of a person, once. */
export async function approve(repository: Repository, pull: Pull, approver: string): Promise<void> {
  const body = repository.approvalText(approver);
  const isDone = async () =>
    (await reviewsOf(repository, pull.number)).some(
      (made) => made.body === body && made.commit_id === pull.head.sha && made.state !== 'DISMISSED',
    );
  if (await isDone()) return;
  try {
    await postReview(repository, pull, body, 'APPROVE');
  } catch (error) {
    // GitHub lets nobody approve what she proposed; the review then says the same as a comment.
    if (isRefusal(error, 422)) await postReview(repository, pull, body, 'COMMENT');
    // A reply that was lost may be that of a review that was made: another one would say it twice.
    else if (!(error instanceof ForgeError) || !(await isDone())) throw error;
  }
}

const postReview = (
  { octokit, place, ask }: Repository,
  pull: Pull,
  body: string,
  event: 'APPROVE' | 'COMMENT',
) =>
  ask(`review the pull request ${pull.number}`, z.unknown(), () =>
    octokit.rest.pulls.createReview({
      ...place,
      pull_number: pull.number,
      commit_id: pull.head.sha,
      body,
      event,
      request: { retries: 0 },
    }),
  );
