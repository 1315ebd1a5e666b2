import { z } from 'zod';
import type { NewProposal } from '../../ports.ts';
import { isRefusal } from '../forge-error.ts';
import { pullReply, type Pull } from './pulls.ts';
import type { Repository } from './repository.ts';
import { reviewsOf } from './reviews.ts';

/** Gives a pull request the title, body, labels and reviewers of a proposal, where they differ. */
export async function settlePull(repository: Repository, pull: Pull, proposal: NewProposal): Promise<Pull> {
  const withText = await settleText(repository, pull, proposal);
  const withLabels = await settleLabels(repository, withText, proposal);
  return settleReviewers(repository, withLabels, proposal);
}

async function settleText(
  { octokit, place, ask }: Repository,
  pull: Pull,
  { title, body }: NewProposal,
): Promise<Pull> {
  if (plain(pull.title) === plain(title) && plain(pull.body ?? '') === plain(body)) return pull;
  return ask(`change the text of the pull request ${pull.number}`, pullReply, () =>
    octokit.rest.pulls.update({ ...place, pull_number: pull.number, title, body }),
  );
}

async function settleLabels(
  { octokit, place, ask }: Repository,
  pull: Pull,
  { labels }: NewProposal,
): Promise<Pull> {
  const held = pull.labels.map(({ name }) => name);
  if (isSameSet(held, labels)) return pull;
  const issue = { ...place, issue_number: pull.number };
  const what = `label the pull request ${pull.number}`;
  if (labels.length === 0) {
    await ask(what, z.unknown(), () => octokit.rest.issues.removeAllLabels(issue));
    return { ...pull, labels: [] };
  }
  const set = await ask(what, pullReply.shape.labels, () =>
    octokit.rest.issues.setLabels({ ...issue, labels: [...labels] }),
  );
  return { ...pull, labels: set };
}

async function settleReviewers(
  repository: Repository,
  pull: Pull,
  { reviewers }: NewProposal,
): Promise<Pull> {
  const asked = (pull.requested_reviewers ?? []).map(({ login }) => login);
  if (isSameSet(asked, reviewers)) return pull;
  const { octokit, place, ask } = repository;
  const at = { ...place, pull_number: pull.number };
  // Who has reviewed is no longer asked, and need not be disturbed again.
  const known = [...asked, ...(await reviewsOf(repository, pull.number)).map(({ login }) => login)].map(
    lower,
  );
  const missing = reviewers.filter((login) => !known.includes(lower(login)));
  const surplus = asked.filter((login) => !reviewers.map(lower).includes(lower(login)));
  let settled = pull;
  for (const login of missing) {
    try {
      settled = await ask(`ask ${login} for a review`, pullReply, () =>
        octokit.rest.pulls.requestReviewers({ ...at, reviewers: [login] }),
      );
    } catch (error) {
      // A person who may not review in this repository must not keep the proposal from being made.
      if (!isRefusal(error, 422)) throw error;
    }
  }
  if (surplus.length === 0) return settled;
  return ask(`ask fewer people for a review of ${pull.number}`, pullReply, () =>
    octokit.rest.pulls.removeRequestedReviewers({ ...at, reviewers: surplus }),
  );
}

const lower = (name: string): string => name.toLowerCase();
/** GitHub takes the space at the ends of a text away. */
const plain = (text: string): string => text.replaceAll('\r\n', '\n').trim();
const isSameSet = (some: readonly string[], others: readonly string[]): boolean =>
  setOf(some) === setOf(others);
const setOf = (names: readonly string[]): string => JSON.stringify([...new Set(names.map(lower))].sort());
