import { describe, expect, it } from 'vitest';
import type { Database } from '../../../src/adapters/database/open-database.ts';
import { rateLimits as rateLimitsTable } from '../../../src/adapters/database/tables.ts';
import { at, atOnce, hostileKeys, unstorableKeys } from './samples.ts';

const hour = 3600;

/** What `RateLimits` promises. */
export const rateLimitsContract = (database: () => Database): void => {
  describe('RateLimits', () => {
    const limits = () => database().rateLimits;

    it('counts the calls of a key in the window, this one included', async () => {
      expect(await limits().hit('login', hour, at('08:00'))).toBe(1);
      expect(await limits().hit('login', hour, at('08:59'))).toBe(2);
      expect(await limits().hit('other', hour, at('08:59'))).toBe(1);
      expect(await limits().hit('LOGIN', hour, at('08:59'))).toBe(1);
    });

    it('begins again in the next window', async () => {
      await limits().hit('login', hour, at('08:00'));
      expect(await limits().hit('login', hour, new Date(at('09:00').getTime() - 1))).toBe(2);
      expect(await limits().hit('login', hour, at('09:00'))).toBe(1);
    });

    it('counts a call that comes late in its own window', async () => {
      await limits().hit('login', hour, at('08:59'));
      await limits().hit('login', hour, at('09:00'));
      expect(await limits().hit('login', hour, at('08:59'))).toBe(2);
      expect(await limits().hit('login', hour, at('09:01'))).toBe(2);
    });

    it('counts windows of different lengths apart', async () => {
      await limits().hit('login', hour, at('08:00'));
      expect(await limits().hit('login', 60, at('08:00'))).toBe(1);
      expect(await limits().hit('login', hour, at('08:00'))).toBe(2);
    });

    it('counts each of 50 calls at the same moment', async () => {
      const counts = await atOnce(50, () => limits().hit('login', hour, at('08:00')));
      expect(counts.sort((one, other) => one - other)).toEqual(
        Array.from({ length: 50 }, (_, index) => index + 1),
      );
    });

    it('forgets windows that ended more than a day ago', async () => {
      await atOnce(5, (index) => limits().hit(`ip/${index}`, 60, at('08:00')));
      await limits().hit('login', 60, new Date(at('08:02').getTime() + 86_400_000));
      expect((await database().drizzle.select().from(rateLimitsTable)).map(({ key }) => key)).toEqual([
        'login',
      ]);
    });

    it('keeps hostile keys apart', async () => {
      for (const key of hostileKeys) expect(await limits().hit(key, hour, at('08:00'))).toBe(1);
    });

    it.each(unstorableKeys)('refuses a key that cannot be kept: %s', async (_, key) => {
      await expect(limits().hit(key, hour, at('08:00'))).rejects.toMatchObject({ name: 'DatabaseError' });
    });

    it.each([0, -1, 1.5, Number.NaN, Infinity])('refuses a window that is none: %d', async (seconds) => {
      await expect(limits().hit('login', seconds, at('08:00'))).rejects.toMatchObject({
        name: 'DatabaseError',
      });
    });
  });
};
