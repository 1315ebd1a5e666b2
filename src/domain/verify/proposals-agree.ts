import type { Arrival, Contribution, Proposal } from '../../ports.ts';
import { disagreement, type Disagreement } from './disagreement.ts';

/** Branches on which more than one proposal is open. */
export const proposedTwice = (open: readonly Proposal[]): Disagreement[] =>
  [...Map.groupBy(open, ({ branch }) => branch)]
    .filter(([, held]) => held.length > 1)
    .map(([branch, held]) =>
      disagreement('proposal-twice', branch, held.map(({ number }) => number).join(', ')),
    );

/** Newcomers who have more than one arrival under way: one form was taken twice. */
export const arrivedTwice = (arrivals: readonly Arrival[]): Disagreement[] =>
  [...Map.groupBy(arrivals, ({ submission }) => submission).values()]
    .filter((held) => held.filter(({ closedAt }) => closedAt === undefined).length > 1)
    .map((held) =>
      disagreement(
        'arrival-twice',
        held
          .map(({ id }) => id)
          .toSorted()
          .join(', '),
      ),
    );

/**
 * How the record of an arrival differs from its proposal. One without a proposal waits for its form to be sent again:
 * nobody else has what it said.
 */
export function arrivalBehind(arrival: Arrival, proposal: Proposal | undefined): Disagreement[] {
  const { id, mergedAt, closedAt } = arrival;
  // Whoever's page was merged once may have any other proposal afterwards.
  if (mergedAt !== undefined) return [];
  if (proposal === undefined)
    return closedAt === undefined ? [disagreement('arrival-without-proposal', id)] : [];
  const recorded = closedAt === undefined ? 'open' : 'closed';
  const isRecorded = recorded === proposal.state && arrival.proposal === proposal.number;
  return isRecorded ? [] : [disagreement('arrival-behind', id, `${proposal.state}, ${proposal.number}`)];
}

/** How long a save may be on its way, and a build take, in milliseconds. */
const saveTakes = 600_000;
const buildTakes = 3_600_000;

/** Edits of which the database does not know that their proposal ended, or that were approved and are not online. */
export function editsBehind(
  underWay: readonly Contribution[],
  proposalOf: ReadonlyMap<string, Proposal | undefined>,
  now: Date,
): Disagreement[] {
  const isOlder = (at: string, than: number) => now.getTime() - Date.parse(at) > than;
  return [...Map.groupBy(underWay, ({ branch }) => branch)].flatMap(([branch, held]) => {
    const waiting = held.filter(({ mergedAt }) => mergedAt === undefined);
    const proposal = proposalOf.get(branch);
    const isBehind =
      waiting.length > 0 && proposal?.state !== 'open' && waiting.every(({ at }) => isOlder(at, saveTakes));
    const isLate = held.some(({ mergedAt }) => mergedAt !== undefined && isOlder(mergedAt, buildTakes));
    return [
      ...(isBehind ? [disagreement('edit-behind', branch, proposal?.state ?? '')] : []),
      ...(isLate ? [disagreement('edit-not-live', branch)] : []),
    ];
  });
}
