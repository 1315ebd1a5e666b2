import type { Disagreement } from '../../domain/verify/disagreement.ts';
import { disagreement } from '../../domain/verify/disagreement.ts';
import {
  arrivalBehind,
  arrivedTwice,
  editsBehind,
  proposedTwice,
} from '../../domain/verify/proposals-agree.ts';
import { proposedOn } from '../../domain/proposal-branch.ts';
import type { Proposal } from '../../ports.ts';
import type { Services } from '../../services.ts';
import type { Known } from './known.ts';

/** How many merged proposals are looked into, the newest ones. */
const mergedLookedAt = 200;

/** Whether the proposals of the forge, the rows that tell of them and the published branch agree. */
export async function forgeAgrees({ arrivals }: Known, services: Services): Promise<Disagreement[]> {
  const { clock, contents, contributions } = services;
  const open = await contents.proposals('open');
  const underWay = await contributions.underWay();
  const proposalOf = new Map<string, Proposal | undefined>();
  for (const { branch } of underWay)
    if (!proposalOf.has(branch)) proposalOf.set(branch, await contents.find(branch));
  const ofArrivals: Disagreement[] = [];
  for (const arrival of arrivals.filter(({ mergedAt }) => mergedAt === undefined))
    ofArrivals.push(...arrivalBehind(arrival, await contents.find(`arrivee/${arrival.id}`)));
  return [
    ...proposedTwice(open),
    ...arrivedTwice(arrivals),
    ...ofArrivals,
    ...editsBehind(underWay, proposalOf, clock.now()),
    ...(await mergedAndLost(services)),
  ];
}

/** Files that a merged proposal of ours wrote, that no later one took away, and that the published branch lacks. */
async function mergedAndLost({ contents }: Services): Promise<Disagreement[]> {
  const merged = (await contents.proposals('merged')).filter(
    ({ branch }) => proposedOn(branch) !== undefined,
  );
  const seen = new Set<string>();
  const lost: Disagreement[] = [];
  for (const { number } of merged.slice(0, mergedLookedAt))
    for (const { path, after, isBinary } of await contents.diff(number)) {
      if (seen.has(path)) continue;
      seen.add(path);
      if (after !== null && isBinary !== true && (await contents.read(path)) === undefined)
        lost.push(disagreement('merged-not-published', path, String(number)));
    }
  return lost;
}
