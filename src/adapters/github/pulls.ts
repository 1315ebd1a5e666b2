import { z } from 'zod';
import type { Proposal } from '../../ports.ts';
import type { Repository } from './repository.ts';

export const pullReply = z.object({
  number: z.int(),
  title: z.string(),
  body: z.string().nullable(),
  state: z.enum(['open', 'closed']),
  merged_at: z.string().nullable(),
  merge_commit_sha: z.string().nullable(),
  mergeable: z.boolean().nullish(),
  html_url: z.string(),
  created_at: z.string(),
  updated_at: z.string(),
  labels: z.array(z.object({ name: z.string() })),
  requested_reviewers: z.array(z.object({ login: z.string() })).nullish(),
  head: z.object({
    ref: z.string(),
    label: z.string(),
    sha: z.string(),
    repo: z.object({ full_name: z.string() }).nullable(),
  }),
  base: z.object({ ref: z.string() }),
});
export type Pull = z.infer<typeof pullReply>;

const pageSize = 100;
/** GitHub's lists have no end; older proposals are found by their branch. */
const maxPages = 10;

/** Whether a pull request was merged, closed, or still waits. */
export const stateOf = (pull: Pull): Proposal['state'] => (pull.merged_at === null ? pull.state : 'merged');

/** A pull request as the port tells it; a branch of somebody's fork is told with its owner. */
export const toProposal = ({ place }: Repository, pull: Pull): Proposal => ({
  number: pull.number,
  branch: isOwn(place, pull) ? pull.head.ref : pull.head.label,
  title: pull.title,
  body: pull.body ?? '',
  labels: pull.labels.map(({ name }) => name),
  reviewers: (pull.requested_reviewers ?? []).map(({ login }) => login),
  state: stateOf(pull),
  head: pull.head.sha,
  url: pull.html_url,
  createdAt: pull.created_at,
  updatedAt: pull.updated_at,
});

/** A pull request by its number; undefined for one that does not go to the published branch. */
export async function readPull(
  { octokit, place, baseBranch, askFor }: Repository,
  number: number,
): Promise<Pull | undefined> {
  if (!Number.isSafeInteger(number) || number < 1) return undefined;
  const pull = await askFor(`read the pull request ${number}`, pullReply, () =>
    octokit.rest.pulls.get({ ...place, pull_number: number }),
  );
  return pull?.base.ref === baseBranch ? pull : undefined;
}

/** Pull requests of a branch of the repository itself, newest first. */
export async function pullsOf(
  { octokit, place, baseBranch, ask }: Repository,
  branch: string,
  state: 'open' | 'all',
): Promise<Pull[]> {
  const head = `${place.owner}:${branch}`;
  const pulls = await ask(`find the pull requests of ${branch}`, z.array(pullReply), () =>
    octokit.rest.pulls.list({ ...place, head, state, base: baseBranch, sort: 'created', direction: 'desc' }),
  );
  return pulls.filter((pull) => pull.head.ref === branch && isOwn(place, pull)).sort(newestFirst);
}

/** The newest pull requests in a state, up to 1000 that GitHub calls open, or closed. */
export async function pullsIn(
  { octokit, place, baseBranch, ask }: Repository,
  state: Proposal['state'],
): Promise<Pull[]> {
  const found: Pull[] = [];
  for (let page = 1; page <= maxPages; page++) {
    const pulls = await ask(`list the pull requests, page ${page}`, z.array(pullReply), () =>
      octokit.rest.pulls.list({
        ...place,
        state: state === 'open' ? 'open' : 'closed',
        base: baseBranch,
        sort: 'created',
        direction: 'desc',
        per_page: pageSize,
        page,
      }),
    );
    found.push(...pulls);
    if (pulls.length < pageSize) break;
  }
  return found.filter((pull) => stateOf(pull) === state).sort(newestFirst);
}

const newestFirst = (one: Pull, other: Pull): number => other.number - one.number;

/** Whether a pull request's branch is one of the repository itself. */
export const isOwn = (place: Repository['place'], pull: Pull): boolean =>
  pull.head.repo?.full_name.toLowerCase() === `${place.owner}/${place.repo}`.toLowerCase();
