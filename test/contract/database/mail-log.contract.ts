import { describe, expect, it } from 'vitest';
import type { Database } from '../../../src/adapters/database/open-database.ts';
import type { LoggedMail, MailFilter } from '../../../src/ports.ts';
import { allPages, aMail, at, atOnce, hostileKeys, longText, unstorableKeys } from './samples.ts';

const key = aMail().key;

const opened = (given: Partial<LoggedMail> = {}): LoggedMail => ({
  ...aMail(),
  state: 'pending',
  createdAt: at('08:00').toISOString(),
  updatedAt: at('08:00').toISOString(),
  ...given,
});

/** What `MailLog` promises. */
export const mailLogContract = (database: () => Database): void => {
  describe('MailLog', () => {
    const log = () => database().mailLog;
    const mails = async (filter: MailFilter = {}) => (await log().page(filter, { size: 99 })).items;
    const keys = async (filter?: MailFilter) => (await mails(filter)).map((mail) => mail.key);

    it('records the intent', async () => {
      expect(await log().open(aMail(), at('08:00'))).toEqual(opened());
      expect(await mails()).toEqual([opened()]);
    });

    it('gives a mail with the same key back unchanged', async () => {
      await log().open(aMail(), at('08:00'));
      await log().change(key, { state: 'sent', vendorId: 'v1' }, at('08:01'));
      const again = await log().open(aMail({ to: 'autre@example.org', subject: 'Autre' }), at('09:00'));
      expect(again).toEqual(opened({ state: 'sent', vendorId: 'v1', updatedAt: at('08:01').toISOString() }));
      expect(await mails()).toEqual([again]);
    });

    it('records one of 50 at the same moment', async () => {
      const answers = await atOnce(50, (index) => log().open(aMail({ subject: `n° ${index}` }), at('08:00')));
      const kept = await mails();
      expect(kept).toHaveLength(1);
      expect(new Set(answers.map(({ subject }) => subject))).toEqual(
        new Set(kept.map(({ subject }) => subject)),
      );
    });

    it.each(['pending', 'sent', 'failed', 'bounced', 'complained', 'delivered'] as const)(
      'changes the state: %s',
      async (state) => {
        await log().open(aMail(), at('08:00'));
        await log().change(key, { state }, at('08:30'));
        expect(await mails()).toEqual([opened({ state, updatedAt: at('08:30').toISOString() })]);
      },
    );

    it('keeps the vendor’s id and the error unless they are named; undefined empties them', async () => {
      await log().open(aMail(), at('08:00'));
      await log().change(key, { state: 'failed', vendorId: 'v1', error: 'no route' }, at('08:00'));
      await log().change(key, { state: 'sent' }, at('08:00'));
      expect(await mails()).toEqual([opened({ state: 'sent', vendorId: 'v1', error: 'no route' })]);
      await log().change(key, { state: 'sent', error: undefined }, at('08:00'));
      expect(await mails()).toEqual([opened({ state: 'sent', vendorId: 'v1' })]);
    });

    it('does nothing for an unknown key', async () => {
      await log().open(aMail(), at('08:00'));
      await log().change('unknown', { state: 'sent' }, at('08:30'));
      expect(await mails()).toEqual([opened()]);
    });

    it('finds a mail by its key', async () => {
      for (const hostile of hostileKeys) await log().open(aMail({ key: hostile }), at('08:00'));
      for (const hostile of hostileKeys) expect(await log().find(hostile)).toEqual(opened({ key: hostile }));
      expect(await log().find('unknown')).toBeUndefined();
    });

    it('records news of the mail that has the vendor’s id, with their reason, and of no other', async () => {
      await log().open(aMail(), at('08:00'));
      await log().open(aMail({ key: 'other' }), at('08:00'));
      await log().change('other', { state: 'sent', vendorId: 'v1' }, at('08:00'));
      const news = { vendorId: 'v1', state: 'bounced', reason: 'no such mailbox' } as const;
      expect(await log().tell({ ...news, vendorId: 'v2' }, ['sent'], at('09:00'))).toBe(false);
      expect(await log().tell(news, ['sent'], at('09:00'))).toBe(true);
      const told = { state: 'bounced', vendorId: 'v1', error: 'no such mailbox' } as const;
      expect(await log().find('other')).toEqual(
        opened({ key: 'other', ...told, updatedAt: at('09:00').toISOString() }),
      );
      expect(await log().find(key)).toEqual(opened());
    });

    it('lets news replace the named states only, also when both come at the same moment', async () => {
      for (let round = 0; round < 10; round += 1) {
        const vendorId = `v${String(round)}`;
        await log().open(aMail({ key: vendorId }), at('08:00'));
        await log().change(vendorId, { state: 'sent', vendorId }, at('08:00'));
        await Promise.all([
          log().tell({ vendorId, state: 'delivered' }, ['sent'], at('08:01')),
          log().tell({ vendorId, state: 'bounced' }, ['sent', 'delivered'], at('08:01')),
        ]);
        expect(await log().find(vendorId)).toMatchObject({ state: 'bounced' });
      }
    });

    it('gives the newest first, page after page', async () => {
      await log().open(aMail({ key: 'b' }), at('09:00'));
      await log().open(aMail({ key: 'a' }), at('08:00'));
      await log().open(aMail({ key: 'c' }), at('09:00'));
      expect(await keys()).toEqual(['c', 'b', 'a']);
      const pages = await allPages((after) => log().page({}, { size: 2, after }));
      expect(pages.map((page) => page.map((mail) => mail.key))).toEqual([['c', 'b'], ['a']]);
      await expect(log().page({}, { size: 0 })).rejects.toMatchObject({ name: 'DatabaseError' });
    });

    it('narrows by states', async () => {
      await log().open(aMail({ key: 'a' }), at('08:00'));
      await log().open(aMail({ key: 'b' }), at('08:00'));
      await log().open(aMail({ key: 'c' }), at('08:00'));
      await log().change('b', { state: 'bounced' }, at('08:00'));
      await log().change('c', { state: 'failed' }, at('08:00'));
      expect(await keys({ states: ['bounced'] })).toEqual(['b']);
      expect(await keys({ states: ['bounced', 'failed'] })).toEqual(['c', 'b']);
      expect(await keys({ states: [] })).toEqual([]);
    });

    it.each([
      ['ondine.mistral@exemple.org', ['a']],
      ['ONDINE', ['a']],
      ['mistral@', ['a']],
      ['exemple.org', ['b', 'a']],
      ['arrivée', ['b', 'a']],
      ['ARRIVEE', ['b', 'a']],
      ['lise arrivée', ['b']],
      ['ndine', []],
      ["' | 'ondine", ['a']],
      ['%', []],
      ['*', []],
      ['\0', []],
    ])('finds by the beginnings of words of address and subject: %j', async (search, found) => {
      await log().open(aMail({ key: 'a', to: 'Ondine.Mistral@exemple.org' }), at('08:00'));
      await log().open(aMail({ key: 'b', to: 'lise@exemple.org', subject: "L'ARRIVÉE" }), at('08:01'));
      expect(await keys({ search })).toEqual(found);
      expect(await keys({ search, states: ['sent'] })).toEqual([]);
    });

    it('finds nothing by the text of a mail', async () => {
      await log().open(aMail({ text: 'cachette', html: '<p>cachette</p>' }), at('08:00'));
      expect(await keys({ search: 'cachette' })).toEqual([]);
    });

    it('keeps long bodies and hostile keys intact', async () => {
      for (const hostile of hostileKeys)
        await log().open(aMail({ key: hostile, html: longText }), at('08:00'));
      const kept = await mails();
      expect(kept.map((mail) => mail.key).sort()).toEqual([...hostileKeys].sort());
      for (const { html } of kept) expect(html === longText).toBe(true);
    });

    it.each(unstorableKeys)(
      'refuses a key that cannot be kept, and changes none: %s',
      async (_, unstorable) => {
        await expect(log().open(aMail({ key: unstorable }), at('08:00'))).rejects.toMatchObject({
          name: 'DatabaseError',
        });
        await log().change(unstorable, { state: 'sent' }, at('08:00'));
        expect(await log().find(unstorable)).toBeUndefined();
        const news = { vendorId: unstorable, state: 'bounced' } as const;
        expect(await log().tell(news, ['sent'], at('08:00'))).toBe(false);
        expect(await mails({ search: unstorable })).toEqual([]);
      },
    );
  });
};
