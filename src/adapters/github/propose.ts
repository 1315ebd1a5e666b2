import type { NewProposal, Proposal } from '../../ports.ts';
import { ForgeError } from '../forge-error.ts';
import { checkNames } from '../forge-names.ts';
import { branchHead, publishedHead } from './git-data.ts';
import { openPull } from './open-pull.ts';
import { isPublished, writeBranch } from './proposed-branch.ts';
import { pullsOf, stateOf, toProposal, type Pull } from './pulls.ts';
import type { Repository } from './repository.ts';
import { settlePull } from './settle-pull.ts';

const attempts = 8;

/**
 * Opens a proposal, or brings the open one up to date. Each attempt reads what is there and does what is missing, so
 * it completes what another call, in this process or not, has begun; one that loses a race begins again.
 */
export async function propose(repository: Repository, proposal: NewProposal): Promise<Proposal> {
  checkNames(proposal, repository.baseBranch);
  const pull = await untilDone(repository, proposal, () => tryToPropose(repository, proposal));
  return toProposal(repository, pull);
}

/** What the first attempt gives that loses no race. */
export async function untilDone<Done>(
  repository: Repository,
  { branch }: NewProposal,
  attempt: (tried: number) => Promise<Done | undefined>,
): Promise<Done> {
  for (let tried = 0; tried < attempts; tried++) {
    const done = await attempt(tried);
    if (done !== undefined) return done;
    await repository.pause(0.2 * (tried + 1));
  }
  throw new ForgeError(`GitHub: propose on ${branch}: others changed the branch at every attempt`);
}

/** What there is on the branch of a proposal. */
export async function lookAt(repository: Repository, proposal: NewProposal) {
  const base = await publishedHead(repository);
  const newest = (await pullsOf(repository, proposal.branch, 'all'))[0];
  const state = newest && stateOf(newest);
  return {
    base,
    newest,
    open: state === 'open' ? newest : undefined,
    merged: state === 'merged' && (await isPublished(repository, proposal, base)) ? newest : undefined,
    head: await branchHead(repository, proposal.branch),
  };
}

/** The pull request; undefined when a race was lost. */
async function tryToPropose(repository: Repository, proposal: NewProposal): Promise<Pull | undefined> {
  const { base, open, merged, head } = await lookAt(repository, proposal);
  if (merged) return merged;
  const written = await writeBranch(repository, proposal, { base, head, isOpen: open !== undefined });
  if (written === undefined) return undefined;
  if (open) {
    const settled = await settlePull(repository, open, proposal);
    // GitHub may still tell where the branch was before.
    return { ...settled, head: { ...settled.head, sha: written } };
  }
  const opened = await openPull(repository, proposal);
  return opened && settlePull(repository, opened, proposal, true);
}
