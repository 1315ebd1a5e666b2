import type { Contribution, Proposal } from '../../ports.ts';
import type { Services } from '../../services.ts';
import { attempt, type Failure } from '../attempt.ts';

type SettleServices = Pick<Services, 'clock' | 'contents' | 'contributions' | 'notes'>;

/** For how long a save may be on its way to the forge, in milliseconds: longer than any call lasts. */
const saveLasts = 600_000;

/**
 * Moves on the edits that wait to where the forge says that their proposals are: approved, or closed. Each branch can
 * be looked at again; one that fails keeps no other from it. The branches that were settled.
 */
export async function settleEdits(services: SettleServices, failed: Failure[]): Promise<string[]> {
  const underWay = await services.contributions.underWay();
  const waiting = Map.groupBy(
    underWay.filter(({ mergedAt }) => mergedAt === undefined),
    ({ branch }) => branch,
  );
  if (waiting.size === 0) return [];
  const open = new Map((await services.contents.proposals('open')).map((held) => [held.branch, held]));
  const settled: string[] = [];
  for (const [branch, held] of waiting) {
    const isSettled = await attempt(`${branch}, edits`, failed, async () =>
      settle(branch, held, open.get(branch) ?? (await services.contents.find(branch)), services),
    );
    if (isSettled === true) settled.push(branch);
  }
  return settled;
}

async function settle(
  branch: string,
  held: readonly Contribution[],
  proposal: Proposal | undefined,
  { clock, contributions, notes }: SettleServices,
): Promise<boolean> {
  const now = clock.now();
  if (proposal?.state !== 'open' && isOnItsWay(held, proposal, now)) return false;
  // The process may have ended between the opening of the proposal and its record.
  if (proposal && held.some((one) => one.proposal !== proposal.number))
    await contributions.number(branch, proposal.number);
  if (proposal?.state === 'open') return false;
  // Without a proposal, the save never came to one.
  const outcome = proposal?.state === 'merged' ? 'merged' : 'closed';
  await contributions.settle(branch, outcome, proposal ? new Date(proposal.updatedAt) : now);
  await notes.clear(branch);
  return true;
}

/** Whether somebody saves there since that proposal ended: she makes the next one, which she shall not approve. */
function isOnItsWay(held: readonly Contribution[], proposal: Proposal | undefined, now: Date): boolean {
  const endedAt = proposal ? Date.parse(proposal.updatedAt) : 0;
  const savedAt = Math.max(...held.map(({ at }) => Date.parse(at)));
  return savedAt > endedAt && savedAt > now.getTime() - saveLasts;
}
