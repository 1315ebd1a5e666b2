import fc from 'fast-check';
import { expect, it } from 'vitest';
import { givenUpAfter, nextAttempt } from './webhook-retries.ts';

const start = new Date('2026-01-01T00:00:00.000Z');

it('waits 10 minutes, then twice as long, 6 hours at most, and gives up after 3 days', () => {
  const waits: number[] = [];
  let now = start;
  for (let attempts = 1; ; attempts++) {
    const next = nextAttempt(attempts, attempts === 1 ? undefined : start.toISOString(), now);
    if (!next) break;
    waits.push((next.getTime() - now.getTime()) / 60_000);
    now = next;
  }
  expect(waits.slice(0, 8)).toEqual([10, 20, 40, 80, 160, 320, 360, 360]);
  expect(now.getTime() - start.getTime()).toBeGreaterThanOrEqual(givenUpAfter);
});

it('is always later, however often it failed', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 10_000 }), (attempts) => {
      const next = nextAttempt(attempts, start.toISOString(), start);
      expect(next?.getTime()).toBeGreaterThan(start.getTime());
    }),
  );
});
