import type { Services } from '../services.ts';
import { publishedIds } from './published-ids.ts';
import type { RetentionResult, RetentionSlice } from './slice-of-retention.ts';

/**
 * Forgets the steps of those whose last one is from before the moment, and whose page is gone. Those of a published page
 * stay: without them, a departure would be done anew.
 */
export async function forgetSteps(
  result: RetentionResult,
  { before, batch, isOver }: RetentionSlice,
  { community, steps }: Pick<Services, 'community' | 'steps'>,
): Promise<void> {
  const published = await publishedIds(community);
  let after: string | undefined;
  do {
    if (isOver()) {
      result.isComplete = false;
      return;
    }
    const old = await steps.membersBefore(before, batch, after);
    after = old.length < batch ? undefined : old.at(-1);
    for (const member of old.filter((id) => !published.has(id))) {
      await steps.forget(member);
      result.count += 1;
    }
  } while (after !== undefined);
}
