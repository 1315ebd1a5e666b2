import type { Services } from '../services.ts';
import { attempt, type Failure } from './attempt.ts';
import { doOnce } from './do-once.ts';

/** What a run did. */
export interface RebuildReport {
  /** Whether this run asked for the build of the day. */
  readonly isAsked: boolean;
  readonly failed: readonly Failure[];
}

/** Has the site built for the day that it is in Paris, once: the directory moves on without a change of the content. */
export async function rebuildForDay({
  clock,
  ledger,
  publisher,
}: Pick<Services, 'clock' | 'ledger' | 'publisher'>): Promise<RebuildReport> {
  const failed: Failure[] = [];
  const today = clock.today();
  if (publisher === undefined) return { isAsked: false, failed };
  const isAsked = await attempt(today, failed, () =>
    doOnce(`reconstruction/${today}`, { clock, ledger }, () => publisher.publish()),
  );
  return { isAsked: isAsked === true, failed };
}
