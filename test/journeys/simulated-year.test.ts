import { describe, expect, it } from 'vitest';
import { simulateYear } from '../simulation/simulate-year.ts';

/** `npm run simulate` plays hundreds of others. */
const seeds = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];

describe('a year of a community of 500', () => {
  it.each(seeds)('goes by the rules, whatever happens (seed %i)', { timeout: 180_000 }, async (seed) => {
    const { faults, mails, people, undisturbed } = await simulateYear(seed);
    expect(faults).toEqual([]);
    expect(people).toBe(500);
    expect(undisturbed).toBeGreaterThan(300);
    expect(mails).toBeGreaterThan(1_000);
  });
});
