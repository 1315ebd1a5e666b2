import type { Arrival, Proposal } from '../ports.ts';
import type { Services } from '../services.ts';
import { auditEnd, auditSubmission } from './audit-arrival.ts';

type ForgeServices = Pick<Services, 'arrivals' | 'audit' | 'clock' | 'contents' | 'ledger'>;

/**
 * Moves on the arrivals that wait, and the one on the branch that a message of the forge named, to where the forge says
 * that their proposals are: approved, closed, or open again. The forge itself is asked, so a lost, repeated, late or
 * made-up message does no harm. The ids of the arrivals that moved.
 */
export async function settleArrivals(services: ForgeServices, branch?: string): Promise<string[]> {
  const { arrivals, contents } = services;
  const named = branch?.startsWith(prefix) ? await arrivals.find(branch.slice(prefix.length)) : undefined;
  const waiting = await arrivals.waiting();
  const isWaiting = waiting.some(({ id }) => id === named?.id);
  const moved: string[] = [];
  for (const arrival of named && !isWaiting ? [...waiting, named] : waiting) {
    const proposal = await contents.find(prefix + arrival.id);
    if (proposal === undefined) continue;
    const isAsked = await auditSubmission(arrival.id, proposal.number, services);
    const changes = changesBy(proposal, arrival);
    if (changes === undefined) continue;
    // An arrival that moves on is looked at no more: until its lines are there, the next run comes back to it.
    if (!isAsked || (proposal.state !== 'open' && !(await auditEnd(arrival.id, proposal, services))))
      continue;
    await arrivals.change(arrival.id, changes);
    if ('mergedAt' in changes || 'closedAt' in changes) moved.push(arrival.id);
  }
  return moved;
}

const prefix = 'arrivee/';

/** What the proposal's state changes of an arrival; undefined where it is recorded already. */
function changesBy(
  { state, number, createdAt, updatedAt }: Proposal,
  arrival: Arrival,
): Partial<Arrival> | undefined {
  if (arrival.mergedAt !== undefined) return undefined;
  // The process may have ended between the opening of the proposal and its record.
  const opened = arrival.proposal === number ? {} : { proposal: number, proposedAt: createdAt };
  if (state === 'merged') return { ...opened, mergedAt: updatedAt, closedAt: undefined };
  if (state === 'closed')
    return arrival.closedAt === undefined ? { ...opened, closedAt: updatedAt } : undefined;
  if (arrival.closedAt !== undefined) return { ...opened, closedAt: undefined };
  return arrival.proposal === number ? undefined : opened;
}
