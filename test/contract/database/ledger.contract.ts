import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Database } from '../../../src/adapters/database/open-database.ts';
import { memoryLedger } from '../../fakes/memory-ledger.ts';
import { at, atOnce, hostileKeys, unstorableKeys } from './samples.ts';
import { ledgerSteps, take } from './ledger-model.ts';

/** What `Ledger` promises. */
export const ledgerContract = (database: () => Database): void => {
  describe('Ledger', () => {
    const ledger = () => database().ledger;
    const key = 'ondine.mistral/2026-03-31/J-15/mail';

    it('gives a claim to the first', async () => {
      expect(await ledger().claim(key, at('09:00'), at('08:00'))).toBe(true);
      expect(await ledger().claim(key, at('10:00'), at('08:59'))).toBe(false);
      expect(await ledger().claim('another', at('09:00'), at('08:00'))).toBe(true);
    });

    it('gives a claim to one of 50 at the same moment, the first time and once it has expired', async () => {
      for (const now of [at('08:00'), at('10:00')]) {
        const until = new Date(now.getTime() + 3_600_000);
        const claims = await atOnce(50, () => ledger().claim(key, until, now));
        expect(claims.filter(Boolean)).toHaveLength(1);
      }
    });

    it('gives a claim again from `until` on, and then until the new one', async () => {
      await ledger().claim(key, at('09:00'), at('08:00'));
      expect(await ledger().claim(key, at('10:00'), new Date(at('09:00').getTime() - 1))).toBe(false);
      expect(await ledger().claim(key, at('10:00'), at('09:00'))).toBe(true);
      expect(await ledger().claim(key, at('11:00'), at('09:30'))).toBe(false);
    });

    it('never gives a step that is done', async () => {
      await ledger().claim(key, at('09:00'), at('08:00'));
      expect(await ledger().doneAt(key)).toBeUndefined();
      await ledger().done(key, at('08:10'));
      expect(await ledger().doneAt(key)).toEqual(at('08:10'));
      expect(await ledger().claim(key, at('12:00'), at('11:00'))).toBe(false);
      await ledger().giveUp(key);
      expect(await ledger().claim(key, at('12:00'), at('11:00'))).toBe(false);
      expect(await ledger().doneAt(key)).toEqual(at('08:10'));
    });

    it('keeps the first moment of a step that is done twice', async () => {
      await ledger().claim(key, at('09:00'), at('08:00'));
      await ledger().done(key, at('08:10'));
      await ledger().done(key, at('08:20'));
      expect(await ledger().doneAt(key)).toEqual(at('08:10'));
    });

    it('takes a step for done that nobody claimed', async () => {
      await ledger().done(key, at('08:10'));
      expect(await ledger().claim(key, at('09:00'), at('08:30'))).toBe(false);
    });

    it('lets anyone claim a step that is given up', async () => {
      await ledger().claim(key, at('09:00'), at('08:00'));
      await ledger().giveUp(key);
      expect(await ledger().claim(key, at('09:00'), at('08:01'))).toBe(true);
      await ledger().giveUp('unknown');
      expect(await ledger().doneAt('unknown')).toBeUndefined();
    });

    it('tells which claims have ended and were not made again', async () => {
      for (const one of ['a', 'b', 'c', 'd']) await ledger().claim(one, at('09:00'), at('08:00'));
      await ledger().done('b', at('08:10'));
      await ledger().giveUp('c');
      expect(await ledger().lapsed(new Date(at('09:00').getTime() - 1), 10)).toEqual([]);
      await ledger().claim('d', at('11:00'), at('10:00'));
      expect(await ledger().lapsed(at('10:00'), 10)).toEqual(['a']);
      expect(await ledger().lapsed(at('11:00'), 10)).toEqual(['a', 'd']);
      expect(await ledger().lapsed(at('11:00'), 1)).toEqual(['a']);
    });

    it('keeps hostile keys apart', async () => {
      for (const hostile of hostileKeys) {
        expect(await ledger().claim(hostile, at('09:00'), at('08:00'))).toBe(true);
        expect(await ledger().claim(hostile, at('09:00'), at('08:00'))).toBe(false);
      }
    });

    it.each(unstorableKeys)('refuses a key that cannot be kept: %s', async (_, unstorable) => {
      const refused = { name: 'DatabaseError' };
      await expect(ledger().claim(unstorable, at('09:00'), at('08:00'))).rejects.toMatchObject(refused);
      await expect(ledger().done(unstorable, at('08:00'))).rejects.toMatchObject(refused);
      await ledger().giveUp(unstorable);
      expect(await ledger().doneAt(unstorable)).toBeUndefined();
    });

    it('refuses a moment that is none', async () => {
      await expect(ledger().claim(key, new Date(Number.NaN), at('08:00'))).rejects.toMatchObject({
        name: 'DatabaseError',
      });
      expect(await ledger().claim(key, at('09:00'), at('08:00'))).toBe(true);
    });

    it('does what a simple model does, whatever the sequence of calls', async () => {
      let round = 0;
      await fc.assert(
        fc.asyncProperty(ledgerSteps, async (steps) => {
          round += 1;
          const model = memoryLedger();
          for (const step of steps) {
            const real = await take(ledger(), { ...step, key: `${round} ${step.key}` });
            expect(real).toEqual(await take(model, step));
          }
        }),
        { numRuns: 60 },
      );
    });
  });
};
