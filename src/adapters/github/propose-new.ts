import type { NewProposal, Proposal } from '../../ports.ts';
import { checkNames } from '../forge-names.ts';
import { makeBranch, publishedCommit } from './git-data.ts';
import { openPull } from './open-pull.ts';
import { lookAt, untilDone } from './propose.ts';
import { commitOf, treeOf, writeBranch } from './proposed-branch.ts';
import { toProposal, type Pull } from './pulls.ts';
import type { Repository } from './repository.ts';
import { settlePull } from './settle-pull.ts';

/** How many attempts leave a branch without a pull request to whoever may be about to open one. */
const patience = 3;

/**
 * Opens a proposal where nothing is open on its branch. A branch that can be made tells that, for GitHub closes what
 * is open on one that goes away: only where it cannot, this looks at what is there.
 */
export async function proposeNew(
  repository: Repository,
  proposal: NewProposal,
): Promise<Proposal | 'waiting'> {
  checkNames(proposal, repository.baseBranch);
  const begun = await makeNewBranch(repository, proposal);
  let { written } = begun;
  let hasTriedToOpen = false;

  /** What the call gives where the branch was there; undefined when it may open a pull request now. */
  async function look(tried: number): Promise<Pull | 'waiting' | 'again' | undefined> {
    const { base, newest, open, merged, head } = await lookAt(repository, proposal);
    if (merged) return merged;
    // Opened by this call where a reply was lost, or by another one on what this one wrote.
    const isOurs = hasTriedToOpen && open?.head.sha === written;
    if (open) return isOurs ? settlePull(repository, open, proposal) : 'waiting';
    const isLeft = head === undefined || head === written || head === newest?.head.sha;
    if (!isLeft && tried < patience) return 'again';
    written = await writeBranch(repository, proposal, { base, head, isOpen: false });
    return written === undefined ? 'again' : undefined;
  }

  const done = await untilDone(repository, proposal, async (tried) => {
    const found = begun.isMade && tried === 0 ? undefined : await look(tried);
    if (found !== undefined) return found === 'again' ? undefined : found;
    hasTriedToOpen = true;
    const opened = await openPull(repository, proposal);
    // Whoever moved the branch meanwhile finds this pull request with what it wrote, and takes it over.
    if (opened && opened.head.sha !== written) return 'waiting';
    return opened && settlePull(repository, opened, proposal, true);
  });
  return done === 'waiting' ? done : toProposal(repository, done);
}

/** Makes the branch of a proposal, on what is published now. */
async function makeNewBranch(
  repository: Repository,
  proposal: NewProposal,
): Promise<{ readonly isMade: boolean; readonly written: string | undefined }> {
  const base = await publishedCommit(repository);
  const tree = await treeOf(repository, proposal, base);
  // It changes nothing: it may be published already.
  if (tree === base.tree) return { isMade: false, written: undefined };
  const written = await commitOf(repository, proposal, base.sha, tree);
  return { isMade: await makeBranch(repository, proposal.branch, written), written };
}
