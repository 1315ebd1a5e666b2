import type { NewProposal } from '../../ports.ts';
import { settleLabels } from './labels.ts';
import { pullReply, type Pull } from './pulls.ts';
import type { Repository } from './repository.ts';
import { settleReviewers } from './reviewers.ts';

/** Gives a pull request the title, body, labels and reviewers of a proposal, where they differ. */
export async function settlePull(
  repository: Repository,
  pull: Pull,
  proposal: NewProposal,
  isJustOpened = false,
): Promise<Pull> {
  const withText = await settleText(repository, pull, proposal);
  const withLabels = await settleLabels(repository, withText, proposal.labels);
  return settleReviewers(repository, withLabels, proposal.reviewers, isJustOpened);
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

/** GitHub takes the space at the ends of a text away. */
const plain = (text: string): string => text.replaceAll('\r\n', '\n').trim();
