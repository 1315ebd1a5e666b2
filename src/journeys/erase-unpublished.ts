import type { Arrival } from '../ports.ts';
import type { Services } from '../services.ts';
import { attempt, type Failure } from './attempt.ts';
import { auditErasure } from './audit-erasure.ts';
import { publishedIds } from './published-ids.ts';
import { oldInBatches, type RetentionResult, type RetentionSlice } from './slice-of-retention.ts';

/** What the audit calls the job. */
const actor = 'conservation';

/**
 * Erases the accounts of arrivals that led to no page: closed, or left to themselves, before the moment, and without an
 * open proposal. The audit is written first, once, and names the person by her id alone. One failure keeps no other.
 */
export async function eraseUnpublished(
  result: RetentionResult,
  slice: RetentionSlice,
  services: Services,
  failed: Failure[],
): Promise<void> {
  const { accounts, arrivals, community } = services;
  const published = await publishedIds(community);
  const { before } = slice;
  const read = arrivals.unmergedBefore.bind(arrivals);
  for await (const old of oldInBatches(slice, result, read, ({ id }) => id)) {
    for (const arrival of old.filter(({ id }) => !published.has(id)))
      await attempt(arrival.id, failed, async () => {
        if (!(await isAbandoned(arrival, before, services))) return;
        const { id, submittedAt: since } = arrival;
        if (!(await auditErasure({ id, since, actor }, services))) return;
        await accounts.erase(id);
        result.count += 1;
      });
  }
}

/** What the forge says goes first: the arrival may not have heard of it yet. */
async function isAbandoned(
  { id, closedAt }: Arrival,
  before: Date,
  { contents, members }: Pick<Services, 'contents' | 'members'>,
): Promise<boolean> {
  if ((await members.find(id)) !== undefined) return false;
  const proposal = await contents.find(`arrivee/${id}`);
  if (proposal === undefined) return true;
  return proposal.state === 'closed' && new Date(closedAt ?? proposal.updatedAt) < before;
}
