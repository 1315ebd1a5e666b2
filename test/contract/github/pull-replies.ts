import { notFound } from './refusal.ts';
import { label, pullLinks, repository, user } from './shapes.ts';
import type { Call, HeldPull, State } from './state.ts';

/** The pull request that a call is about, its head as the branch is now. */
export async function pullOfCall(state: State, { params }: Call): Promise<HeldPull> {
  const number = Number(params.pull_number ?? params.issue_number);
  const pull = state.pulls.find((one) => one.number === number);
  if (!pull) throw notFound();
  await refresh(state, pull);
  return pull;
}

/** Follows the branch of an open pull request. */
export async function refresh({ objects }: State, pull: HeldPull): Promise<void> {
  if (pull.state !== 'open') return;
  const [head] = await objects.resolve(`refs/heads/${pull.branch}`);
  pull.head = head ?? pull.head;
}

/** A pull request as lists tell it. */
export function simplePull(state: State, pull: HeldPull) {
  const { base, owner, name } = state;
  const origin = new URL(base).origin;
  const side = (ref: string, sha: string) => ({
    label: `${owner}:${ref}`,
    ref,
    sha,
    user: user(origin, owner),
    repo: repository(origin, owner, name),
  });
  return {
    ...pullLinks(base, pull.number),
    id: pull.number,
    node_id: `PR_${pull.number}`,
    number: pull.number,
    state: pull.state,
    locked: false,
    title: pull.title,
    user: user(origin, pull.author),
    body: pull.body === '' ? null : pull.body,
    labels: pull.labels.map((one) => label(base, one)),
    milestone: null,
    created_at: pull.createdAt,
    updated_at: pull.updatedAt,
    closed_at: pull.closedAt,
    merged_at: pull.merge?.at ?? null,
    merge_commit_sha: pull.merge?.sha ?? null,
    assignee: null,
    requested_reviewers: pull.requested.map((login) => user(origin, login)),
    head: side(pull.branch, pull.head),
    base: side('main', '0'.repeat(40)),
    author_association: 'MEMBER',
    auto_merge: null,
  };
}

/** Whether a pull request can be merged; null where GitHub has not computed it. */
export const isMergeable = async (state: State, pull: HeldPull): Promise<boolean | null> =>
  pull.state === 'open' ? (await mergedTree(state, pull)) !== undefined : null;

/** A pull request on its own. */
export function wholePull(state: State, pull: HeldPull, mergeable: boolean | null = null) {
  return {
    ...simplePull(state, pull),
    merged: pull.merge !== undefined,
    mergeable,
    mergeable_state: mergeable === null ? 'unknown' : mergeable ? 'clean' : 'dirty',
    merged_by: null,
    ...{ comments: 0, review_comments: 0, commits: 1, additions: 0, deletions: 0, changed_files: 1 },
    maintainer_can_modify: false,
  };
}

/** The tree that a merge would make; undefined when it conflicts. */
export async function mergedTree({ git }: State, pull: HeldPull): Promise<string | undefined> {
  const merged = await git.run(['merge-tree', '--write-tree', '--no-messages', 'refs/heads/main', pull.head]);
  return /^[0-9a-f]+\n$/.test(merged) ? merged.trim() : undefined;
}
