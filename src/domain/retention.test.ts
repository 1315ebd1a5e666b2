import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyDay } from '../../test/builders.ts';
import { toDay } from '../schema/day.ts';
import { addDays } from './calendar.ts';
import { startOfDay } from './paris-time.ts';
import { retentionLimit, retentions, type JobRetention } from './retention.ts';

const ofJob = Object.entries(retentions).flatMap(([name, { by }]) =>
  by === 'job' ? [name as JobRetention] : [],
);
const anyName = fc.constantFrom(...ofJob);
const today = toDay('2026-11-21');

describe('what is kept', () => {
  it.each([
    ['arrival', '2026-08-23'],
    ['mailText', '2026-08-23'],
    ['mail', '2025-11-21'],
    ['audit', '2023-11-21'],
    ['ledger', '2024-11-21'],
    ['login', '2026-11-21'],
    ['rateLimit', '2026-11-20'],
  ] as const)('goes when it is older: %s, before %s', (name, day) => {
    expect(retentionLimit(name, today).toISOString()).toBe(startOfDay(toDay(day)));
  });

  it('is never given back: the limit only moves on, and is past', () => {
    fc.assert(
      fc.property(anyName, anyDay, fc.nat(400), (name, day, later) => {
        const limit = retentionLimit(name, day);
        expect(limit.getTime()).toBeLessThanOrEqual(Date.parse(startOfDay(day)));
        expect(retentionLimit(name, addDays(day, later)).getTime()).toBeGreaterThanOrEqual(limit.getTime());
      }),
    );
  });

  it('has its text for less long than its line', () => {
    fc.assert(fc.property(anyDay, (day) => retentionLimit('mail', day) < retentionLimit('mailText', day)));
  });
});
