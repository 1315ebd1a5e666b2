import type { NewProposal, Proposal } from '../../ports.ts';
import { ForgeError, isRefusal } from '../forge-error.ts';
import { checkNames } from '../forge-names.ts';
import { branchHead, publishedHead } from './git-data.ts';
import { isPublished, writeBranch } from './proposed-branch.ts';
import { pullReply, pullsOf, stateOf, toProposal, type Pull } from './pulls.ts';
import type { Repository } from './repository.ts';
import { settlePull } from './settle-pull.ts';

const attempts = 8;

/**
 * Opens a proposal, or brings the open one up to date. Each attempt reads what is there and does what is missing, so
 * it completes what another call, in this process or not, has begun; one that loses a race begins again.
 */
export async function propose(repository: Repository, proposal: NewProposal): Promise<Proposal> {
  checkNames(proposal, repository.baseBranch);
  for (let attempt = 1; attempt <= attempts; attempt++) {
    const pull = await tryToPropose(repository, proposal);
    if (pull) return toProposal(repository, pull);
    await repository.pause(0.2 * attempt);
  }
  throw new ForgeError(`GitHub: propose on ${proposal.branch}: others changed the branch at every attempt`);
}

/** The pull request; undefined when a race was lost. */
async function tryToPropose(repository: Repository, proposal: NewProposal): Promise<Pull | undefined> {
  const { branch } = proposal;
  const base = await publishedHead(repository);
  const newest = (await pullsOf(repository, branch, 'all'))[0];
  const open = newest && stateOf(newest) === 'open' ? newest : undefined;
  if (newest && stateOf(newest) === 'merged' && (await isPublished(repository, proposal, base)))
    return newest;
  const head = await branchHead(repository, branch);
  if (!(await writeBranch(repository, proposal, { base, head, isOpen: open !== undefined })))
    return undefined;
  const pull = open ?? (await openPull(repository, proposal));
  return pull && settlePull(repository, pull, proposal);
}

async function openPull(
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

/** Someone else opened it, or merged it, meanwhile. */
const isRace = /already exists|No commits between/;
