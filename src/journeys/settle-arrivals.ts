import type { Services } from '../services.ts';

/**
 * Moves on the arrivals whose proposal was approved or closed. It looks at the forge itself, so a lost or repeated
 * message of the forge does no harm. The ids of the arrivals that moved.
 */
export async function settleArrivals({
  arrivals,
  contents,
}: Pick<Services, 'arrivals' | 'contents'>): Promise<string[]> {
  const moved: string[] = [];
  for (const { id } of await arrivals.waiting()) {
    const proposal = await contents.find(`arrivee/${id}`);
    if (proposal === undefined || proposal.state === 'open') continue;
    const ended = proposal.state === 'merged' ? 'mergedAt' : 'closedAt';
    await arrivals.change(id, { [ended]: proposal.updatedAt });
    moved.push(id);
  }
  return moved;
}
