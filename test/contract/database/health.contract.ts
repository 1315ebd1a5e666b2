import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Database } from '../../../src/adapters/database/open-database.ts';
import type { JobRun, VendorState } from '../../../src/ports.ts';
import { memoryJobRuns } from '../../fakes/memory-job-runs.ts';
import { memoryVendorLog } from '../../fakes/memory-vendor-log.ts';
import { at } from './samples.ts';

const instant = fc.constantFrom('08:00', '09:00', '10:00').map((time) => at(time).toISOString());
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined });
const someNews = fc.array(
  fc.oneof(
    fc.record({ vendor: fc.constantFrom('chat' as const, 'lists' as const), succeededAt: instant }),
    fc.record({
      vendor: fc.constantFrom('chat' as const, 'lists' as const),
      failedAt: instant,
      cause: fc.constantFrom('down', 'slow'),
      circuit: maybe(fc.constantFrom('open' as const, 'closed' as const)),
    }),
  ),
  { maxLength: 12 },
);

const told = (states: readonly VendorState[]) =>
  states
    .map((state) =>
      JSON.stringify(
        Object.entries(state)
          .filter(([, value]) => value !== undefined)
          .sort(),
      ),
    )
    .sort();

const aRun = (name: string, minute: number): JobRun => ({
  name,
  startedAt: new Date(at('08:00').getTime() + minute * 60_000).toISOString(),
  milliseconds: 1_200,
  outcome: 'partly',
  counts: { done: minute, failed: 1 },
  cause: 'chat: out of reach',
});

/** What the console is told of vendors and jobs. */
export const healthContract = (database: () => Database): void => {
  describe('VendorLog', () => {
    it('does what a simple model does', async () => {
      await fc.assert(
        fc.asyncProperty(someNews, async (news) => {
          const real = database().vendorLog;
          await database().drizzle.execute('delete from vendor_health');
          const model = memoryVendorLog();
          for (const one of news) {
            await real.note(one);
            await model.note(one);
          }
          expect(told(await real.all())).toEqual(told(await model.all()));
        }),
        { numRuns: 40 },
      );
    });
  });

  describe('JobRuns', () => {
    it('keeps the newest 30 of each job, whatever order they come in', async () => {
      const model = memoryJobRuns();
      for (let minute = 0; minute < 33; minute += 1)
        for (const run of [aRun('welcome', minute), aRun('departures', 40 - minute)]) {
          await database().jobRuns.add(run);
          await model.add(run);
        }
      const kept = await database().jobRuns.all();
      expect(kept.filter(({ name }) => name === 'welcome')).toHaveLength(30);
      expect(kept).toHaveLength(60);
      expect(kept[0]).toEqual(aRun('departures', 40));
      const inOrder = (runs: readonly JobRun[]) => runs.map((run) => JSON.stringify(run)).sort();
      expect(inOrder(kept)).toEqual(inOrder(await model.all()));
    });
  });
};
