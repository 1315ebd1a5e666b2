import { retentionLimit, type JobRetention } from '../domain/retention.ts';
import type { Services } from '../services.ts';
import { attempt, type Failure } from './attempt.ts';
import type { RetentionResult, RetentionSlice } from './slice-of-retention.ts';

/** A part of what goes: at most `size` of what is before a moment; how many went. */
type Part = (before: Date, size: number) => Promise<number>;

/** A part that goes through what is old by itself, and says in its result how far it came. */
type WholePart = (
  result: RetentionResult,
  slice: RetentionSlice,
  services: Services,
  failed: Failure[],
) => Promise<void>;

/** A run in which what is too old goes, part by part; each part gives how many went. */
interface RetentionRun {
  readonly inBatches: (name: JobRetention, part: Part) => Promise<number>;
  readonly whole: (name: JobRetention, part: WholePart) => Promise<number>;
  /** What failed so far. */
  readonly failed: readonly Failure[];
  /** Whether nothing was left for the next run so far. */
  readonly isComplete: () => boolean;
}

const batch = 500;

/** Begins a run of so many milliseconds. One failure keeps no other part from being done. */
export function retentionRun(services: Services, lasting: number): RetentionRun {
  const { clock } = services;
  const end = clock.now().getTime() + lasting;
  const isOver = () => clock.now().getTime() >= end;
  const before = (name: JobRetention) => retentionLimit(name, clock.today());
  const failed: Failure[] = [];
  const left = new Set<JobRetention>();

  return {
    failed,
    isComplete: () => left.size + failed.length === 0,

    async inBatches(name, part) {
      let count = 0;
      await attempt(name, failed, async () => {
        for (let found = batch; found === batch;) {
          if (isOver()) {
            left.add(name);
            return;
          }
          found = await part(before(name), batch);
          count += found;
        }
      });
      return count;
    },

    async whole(name, part) {
      const result = { count: 0, isComplete: true };
      await attempt(name, failed, () =>
        part(result, { before: before(name), batch, isOver }, services, failed),
      );
      if (!result.isComplete) left.add(name);
      return result.count;
    },
  };
}
