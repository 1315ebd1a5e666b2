import { describe, expect, it } from 'vitest';
import type { Database } from '../../../src/adapters/database/open-database.ts';
import { anEvent, atOnce, hostileKeys, longText, unstorableKeys } from './samples.ts';

const on = (date: string) => `2026-03-${date}T08:00:00.000Z`;

/** What `Audit` promises. */
export const auditContract = (database: () => Database): void => {
  describe('Audit', () => {
    const audit = () => database().audit;
    const actions = async (limit: number) => (await audit().latest(limit)).map(({ action }) => action);

    it('keeps an event with its values', async () => {
      const full = anEvent({ before: 'o***@example.org', after: '' });
      await audit().write(full);
      expect(await audit().latest(9)).toEqual([full]);
      expect(await audit().ofTarget('ondine.mistral', 9)).toEqual([full]);
    });

    it('leaves out values that are absent', async () => {
      await audit().write(anEvent());
      expect(Object.keys((await audit().latest(1))[0] ?? {})).toEqual(Object.keys(anEvent()));
    });

    it('gives the newest first; of the same instant, the last written', async () => {
      await audit().write(anEvent({ action: 'b', at: on('02') }));
      await audit().write(anEvent({ action: 'c', at: on('03') }));
      await audit().write(anEvent({ action: 'a', at: on('01') }));
      await audit().write(anEvent({ action: 'd', at: on('03') }));
      expect(await actions(9)).toEqual(['d', 'c', 'b', 'a']);
      expect((await audit().ofTarget('ondine.mistral', 3)).map(({ action }) => action)).toEqual([
        'd',
        'c',
        'b',
      ]);
    });

    it('gives no more than asked for', async () => {
      await audit().write(anEvent({ action: 'a' }));
      await audit().write(anEvent({ action: 'b' }));
      expect(await actions(1)).toEqual(['b']);
      expect(await actions(0)).toEqual([]);
      expect(await audit().ofTarget('ondine.mistral', 0)).toEqual([]);
      await expect(audit().latest(-1)).rejects.toMatchObject({ name: 'DatabaseError' });
    });

    it('tells targets apart, by their case too', async () => {
      for (const target of [...hostileKeys, 'Ondine', 'ondine']) await audit().write(anEvent({ target }));
      for (const target of [...hostileKeys, 'Ondine', 'ondine']) {
        expect(await audit().ofTarget(target, 9)).toEqual([anEvent({ target })]);
      }
      expect(await audit().ofTarget('unknown', 9)).toEqual([]);
    });

    it('keeps the same event as often as it is written, also at the same moment', async () => {
      await atOnce(50, () => audit().write(anEvent()));
      expect(await audit().latest(99)).toHaveLength(50);
    });

    it('keeps long values intact', async () => {
      const event = anEvent({ before: longText, after: `🦊 \u200F${longText}` });
      await audit().write(event);
      expect(await audit().latest(1)).toEqual([event]);
    });

    it.each(unstorableKeys)('refuses a target that cannot be kept, and finds none: %s', async (_, target) => {
      await expect(audit().write(anEvent({ target }))).rejects.toMatchObject({ name: 'DatabaseError' });
      expect(await audit().ofTarget(target, 9)).toEqual([]);
    });
  });
};
