import type { Services } from '../services.ts';
import { publishedIds } from './published-ids.ts';
import { oldInBatches, type RetentionResult, type RetentionSlice } from './slice-of-retention.ts';

/**
 * Forgets the steps of those whose last one is from before the moment, and whose page is gone. Those of a published page
 * stay: without them, a departure would be done anew.
 */
export async function forgetSteps(
  result: RetentionResult,
  slice: RetentionSlice,
  { community, steps }: Pick<Services, 'community' | 'steps'>,
): Promise<void> {
  const published = await publishedIds(community);
  const read = steps.membersBefore.bind(steps);
  for await (const old of oldInBatches(slice, result, read, (member) => member)) {
    for (const member of old.filter((id) => !published.has(id))) {
      await steps.forget(member);
      result.count += 1;
    }
  }
}
