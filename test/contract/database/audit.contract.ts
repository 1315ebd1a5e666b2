import { describe, expect, it } from 'vitest';
import type { Database } from '../../../src/adapters/database/open-database.ts';
import type { AuditFilter } from '../../../src/ports.ts';
import { allPages, anEvent, atOnce, hostileKeys, longText, unstorableKeys } from './samples.ts';

const on = (date: string) => `2026-03-${date}T08:00:00.000Z`;

/** What `Audit` promises. */
export const auditContract = (database: () => Database): void => {
  describe('Audit', () => {
    const audit = () => database().audit;
    const events = async (filter: AuditFilter = {}) => (await audit().page(filter, { size: 99 })).items;
    const actions = async (filter?: AuditFilter) => (await events(filter)).map(({ action }) => action);

    it('keeps an event with its values', async () => {
      const full = anEvent({ before: 'o***@example.org', after: '' });
      await audit().write(full);
      expect(await events()).toEqual([full]);
    });

    it('leaves out values that are absent', async () => {
      await audit().write(anEvent());
      expect(Object.keys((await events())[0] ?? {})).toEqual(Object.keys(anEvent()));
    });

    it('gives the newest first; of the same instant, the last written', async () => {
      await audit().write(anEvent({ action: 'b', at: on('02') }));
      await audit().write(anEvent({ action: 'c', at: on('03') }));
      await audit().write(anEvent({ action: 'a', at: on('01') }));
      await audit().write(anEvent({ action: 'd', at: on('03') }));
      expect(await actions()).toEqual(['d', 'c', 'b', 'a']);
      expect(await actions({ target: 'ondine.mistral' })).toEqual(['d', 'c', 'b', 'a']);
    });

    it('gives every event once, page after page, whatever the size and whatever is written meanwhile', async () => {
      for (let index = 0; index < 10; index += 1)
        await audit().write(anEvent({ action: String(index), at: on(index < 5 ? '01' : '02') }));
      const newestFirst = Array.from({ length: 10 }, (_, index) => String(9 - index));
      for (const size of [1, 3, 5, 10, 11]) {
        const pages = await allPages(async (after) => {
          const page = await audit().page({ before: on('03') }, { size, after });
          await audit().write(anEvent({ action: 'new', at: on('04') }));
          return page;
        });
        expect(pages.flat().map(({ action }) => action)).toEqual(newestFirst);
        expect(pages.map((page) => page.length)).toEqual([
          ...Array.from({ length: Math.ceil(10 / size) - 1 }, () => size),
          10 % size || Math.min(size, 10),
        ]);
      }
    });

    it('narrows by who, what, to whom and when, one by one and together', async () => {
      await audit().write(anEvent({ action: 'a', at: on('01'), actor: 'basile.lenoir' }));
      await audit().write(anEvent({ action: 'b', at: on('02'), actor: 'ondine.mistral' }));
      await audit().write(anEvent({ action: 'b', at: on('03'), target: 'nil.zephyr' }));
      expect(await actions({ actor: 'ondine.mistral' })).toEqual(['b']);
      expect(await actions({ action: 'b' })).toHaveLength(2);
      expect(await actions({ target: 'nil.zephyr' })).toEqual(['b']);
      expect(await actions({ from: on('02') })).toHaveLength(2);
      expect(await actions({ before: on('02') })).toEqual(['a']);
      expect(await actions({ action: 'b', from: on('02'), before: on('03') })).toHaveLength(1);
      expect(await actions({ action: 'b', target: 'nil.zephyr', actor: 'ondine.mistral' })).toEqual([]);
    });

    it('refuses a page that is none', async () => {
      for (const size of [0, -1, 1.5])
        await expect(audit().page({}, { size })).rejects.toMatchObject({ name: 'DatabaseError' });
      const after = { at: 'yesterday', number: 1 };
      await expect(audit().page({}, { size: 1, after })).rejects.toMatchObject({ name: 'DatabaseError' });
    });

    it('tells targets apart, by their case too', async () => {
      for (const target of [...hostileKeys, 'Ondine', 'ondine']) await audit().write(anEvent({ target }));
      for (const target of [...hostileKeys, 'Ondine', 'ondine']) {
        expect(await events({ target })).toEqual([anEvent({ target })]);
      }
      expect(await events({ target: 'unknown' })).toEqual([]);
    });

    it('keeps the same event as often as it is written, also at the same moment', async () => {
      await atOnce(50, () => audit().write(anEvent()));
      expect(await events()).toHaveLength(50);
    });

    it('keeps long values intact', async () => {
      const event = anEvent({ before: longText, after: `🦊 \u200F${longText}` });
      await audit().write(event);
      expect(await events()).toEqual([event]);
    });

    it.each(unstorableKeys)('refuses a target that cannot be kept, and finds none: %s', async (_, target) => {
      await expect(audit().write(anEvent({ target }))).rejects.toMatchObject({ name: 'DatabaseError' });
      expect(await events({ target })).toEqual([]);
    });
  });
};
