import { describe, expect, it } from 'vitest';
import type { Database } from '../../../src/adapters/database/open-database.ts';
import type { LoggedMail } from '../../../src/ports.ts';
import { aMail, at, atOnce, hostileKeys, longText, unstorableKeys } from './samples.ts';

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

    it('records the intent', async () => {
      expect(await log().open(aMail(), at('08:00'))).toEqual(opened());
      expect(await log().latest(9)).toEqual([opened()]);
    });

    it('gives a mail with the same key back unchanged', async () => {
      await log().open(aMail(), at('08:00'));
      await log().change(key, { state: 'sent', vendorId: 'v1' }, at('08:01'));
      const again = await log().open(aMail({ to: 'autre@example.org', subject: 'Autre' }), at('09:00'));
      expect(again).toEqual(opened({ state: 'sent', vendorId: 'v1', updatedAt: at('08:01').toISOString() }));
      expect(await log().latest(9)).toEqual([again]);
    });

    it('records one of 50 at the same moment', async () => {
      const mails = await atOnce(50, (index) => log().open(aMail({ subject: `n° ${index}` }), at('08:00')));
      const kept = await log().latest(9);
      expect(kept).toHaveLength(1);
      expect(new Set(mails.map(({ subject }) => subject))).toEqual(
        new Set(kept.map(({ subject }) => subject)),
      );
    });

    it.each(['pending', 'sent', 'failed', 'bounced', 'complained', 'delivered'] as const)(
      'changes the state: %s',
      async (state) => {
        await log().open(aMail(), at('08:00'));
        await log().change(key, { state }, at('08:30'));
        expect(await log().latest(1)).toEqual([opened({ state, updatedAt: at('08:30').toISOString() })]);
      },
    );

    it('keeps the vendor’s id and the error unless they are named; undefined empties them', async () => {
      await log().open(aMail(), at('08:00'));
      await log().change(key, { state: 'failed', vendorId: 'v1', error: 'no route' }, at('08:00'));
      await log().change(key, { state: 'sent' }, at('08:00'));
      expect(await log().latest(1)).toEqual([opened({ state: 'sent', vendorId: 'v1', error: 'no route' })]);
      await log().change(key, { state: 'sent', error: undefined }, at('08:00'));
      expect(await log().latest(1)).toEqual([opened({ state: 'sent', vendorId: 'v1' })]);
    });

    it('does nothing for an unknown key', async () => {
      await log().open(aMail(), at('08:00'));
      await log().change('unknown', { state: 'sent' }, at('08:30'));
      expect(await log().latest(9)).toEqual([opened()]);
    });

    it('finds a mail by the vendor’s id', async () => {
      await log().open(aMail(), at('08:00'));
      await log().open(aMail({ key: 'other' }), at('08:00'));
      await log().change('other', { state: 'sent', vendorId: 'v1' }, at('08:00'));
      expect(await log().findByVendorId('v1')).toMatchObject({ key: 'other' });
      expect(await log().findByVendorId('v2')).toBeUndefined();
    });

    it('gives the newest first, no more than asked for', async () => {
      await log().open(aMail({ key: 'b' }), at('09:00'));
      await log().open(aMail({ key: 'a' }), at('08:00'));
      await log().open(aMail({ key: 'c' }), at('09:00'));
      expect((await log().latest(9)).map((mail) => mail.key)).toEqual(['c', 'b', 'a']);
      expect((await log().latest(1)).map((mail) => mail.key)).toEqual(['c']);
      expect(await log().latest(0)).toEqual([]);
    });

    it('keeps long bodies and hostile keys intact', async () => {
      for (const hostile of hostileKeys)
        await log().open(aMail({ key: hostile, html: longText }), at('08:00'));
      const mails = await log().latest(99);
      expect(mails.map((mail) => mail.key).sort()).toEqual([...hostileKeys].sort());
      for (const { html } of mails) expect(html === longText).toBe(true);
    });

    it.each(unstorableKeys)(
      'refuses a key that cannot be kept, and changes none: %s',
      async (_, unstorable) => {
        await expect(log().open(aMail({ key: unstorable }), at('08:00'))).rejects.toMatchObject({
          name: 'DatabaseError',
        });
        await log().change(unstorable, { state: 'sent' }, at('08:00'));
        expect(await log().findByVendorId(unstorable)).toBeUndefined();
      },
    );
  });
};
