import { describe, expect, it } from 'vitest';
import { authSession, authUser, authVerification } from '../../../src/adapters/database/auth-tables.ts';
import type { Database } from '../../../src/adapters/database/open-database.ts';
import { betterAuthLogins } from '../../../src/adapters/login/better-auth-logins.ts';
import type { AuditEvent } from '../../../src/ports.ts';
import { aConfirmation, aMail, anArrival, anEvent, at, unstorableKeys } from './samples.ts';

const on = (day: string) => new Date(`2026-03-${day}T08:00:00.000Z`);
const masked = (event: AuditEvent): AuditEvent => ({
  ...event,
  actor: '~',
  target: '~',
  at: '2020-01-01T00:00:00.000Z',
});

/** What ports promise of what is kept no longer. */
export const retentionContract = (database: () => Database): void => {
  describe('Audit.revise', () => {
    const events = async () => (await database().audit.page({}, { size: 99 })).items;

    it('revises what is older, the oldest first, and keeps its moment', async () => {
      for (const day of ['03', '01', '02', '04'])
        await database().audit.write(anEvent({ at: on(day).toISOString(), before: 'b', after: 'a' }));
      const revise = () => database().audit.revise(on('04'), 2, masked);
      expect(await revise()).toBe(2);
      expect((await events()).map(({ actor }) => actor === '~')).toEqual([false, false, true, true]);
      expect(await revise()).toBe(1);
      expect(await revise()).toBe(0);
      expect((await events()).at(-1)).toEqual({
        ...masked(anEvent()),
        at: on('01').toISOString(),
        before: 'b',
        after: 'a',
      });
    });

    it('revises each once when many ask at once', async () => {
      for (let index = 0; index < 20; index++) await database().audit.write(anEvent({ target: `t${index}` }));
      const again = (event: AuditEvent) => ({ ...event, target: `${event.target}~` });
      const counts = await Promise.all([0, 1, 2].map(() => database().audit.revise(on('09'), 20, again)));
      expect(counts.reduce((sum, count) => sum + count, 0)).toBe(20);
      for (const { target } of await events()) expect(target).toMatch(/^t\d+~$/);
    });

    it('revises none of a batch when one cannot be', async () => {
      await database().audit.write(anEvent({ target: 'one' }));
      await database().audit.write(anEvent({ target: 'two' }));
      const failing = (event: AuditEvent) => ({ ...event, target: event.target === 'two' ? 'a\0b' : '~' });
      await expect(database().audit.revise(on('09'), 9, failing)).rejects.toMatchObject({
        name: 'DatabaseError',
      });
      expect((await events()).map(({ target }) => target)).toEqual(['two', 'one']);
    });
  });

  describe('MailLog', () => {
    it('empties mails that are older, each once, and keeps the rest of them', async () => {
      const { mailLog } = database();
      for (const day of ['01', '02', '03']) await mailLog.open(aMail({ key: day }), on(day));
      expect(await mailLog.empty(on('03'), 1)).toBe(1);
      expect(await mailLog.empty(on('03'), 9)).toBe(1);
      expect(await mailLog.empty(on('03'), 9)).toBe(0);
      expect(await mailLog.find('01')).toMatchObject({
        text: '',
        html: '',
        subject: aMail().subject,
        to: aMail().to,
      });
      expect(await mailLog.find('03')).toMatchObject({ text: aMail().text });
    });

    it('forgets mails that are older', async () => {
      const { mailLog } = database();
      for (const day of ['01', '02', '03']) await mailLog.open(aMail({ key: day }), on(day));
      expect(await mailLog.forget(on('03'), 1)).toBe(1);
      expect(await mailLog.forget(on('03'), 9)).toBe(1);
      expect((await mailLog.page({}, { size: 9 })).items.map(({ key }) => key)).toEqual(['03']);
    });
  });

  describe('Ledger', () => {
    it('names what was done before a moment in the order of keys, and forgets what is done', async () => {
      const { ledger } = database();
      for (const [key, day] of [
        ['b', '01'],
        ['É', '02'],
        ['a', '02'],
        ['c', '03'],
      ] as const)
        await ledger.done(key, on(day));
      await ledger.claim('claimed', on('01'), on('01'));
      expect(await ledger.doneBefore(on('03'), 2)).toEqual(['a', 'b']);
      expect(await ledger.doneBefore(on('03'), 2, 'b')).toEqual(['É']);
      await ledger.forget(['a', 'claimed', 'unknown', ...unstorableKeys.map(([, key]) => key)]);
      await ledger.forget([]);
      expect(await ledger.doneBefore(on('09'), 9)).toEqual(['b', 'c', 'É']);
      expect(await ledger.claim('a', on('05'), on('04'))).toBe(true);
    });
  });

  describe('Arrivals.unmergedBefore', () => {
    it('names those closed, or left alone, before a moment', async () => {
      const { arrivals } = database();
      const instant = (day: string) => on(day).toISOString();
      await arrivals.record(anArrival({ id: 'b.closed', closedAt: instant('02') }));
      await arrivals.record(anArrival({ id: 'a.left', submittedAt: instant('01') }));
      await arrivals.record(anArrival({ id: 'closed.later', closedAt: instant('03') }));
      await arrivals.record(anArrival({ id: 'left.later', submittedAt: instant('03') }));
      await arrivals.record(anArrival({ id: 'merged', mergedAt: instant('01') }));
      const ids = async (size: number, after?: string) =>
        (await arrivals.unmergedBefore(on('03'), size, after)).map(({ id }) => id);
      expect(await ids(9)).toEqual(['a.left', 'b.closed']);
      expect(await ids(1)).toEqual(['a.left']);
      expect(await ids(9, 'a.left')).toEqual(['b.closed']);
    });
  });

  describe('what expires', () => {
    it('is forgotten: confirmations', async () => {
      const { confirmations } = database();
      await confirmations.open(aConfirmation({ tokenHash: 'old' }));
      await confirmations.open(aConfirmation({ tokenHash: 'new', expiresAt: at('13:00').toISOString() }));
      expect(await confirmations.forget(at('13:00'), 9)).toBe(1);
      expect(
        (await confirmations.waiting('ondine.mistral', at('08:00'))).map(({ tokenHash }) => tokenHash),
      ).toEqual(['new']);
    });

    it('is forgotten: windows of limits', async () => {
      const { rateLimits } = database();
      for (const key of ['a', 'b', 'c']) await rateLimits.hit(key, 60, at('08:00'));
      await rateLimits.hit('late', 60, at('09:00'));
      expect(await rateLimits.forget(at('09:00'), 2)).toBe(2);
      expect(await rateLimits.forget(at('09:00'), 2)).toBe(1);
      expect(await rateLimits.hit('late', 60, at('09:00'))).toBe(2);
    });

    it('is forgotten: sessions and login links', async () => {
      const { drizzle } = database();
      await drizzle.insert(authUser).values({ id: 'user', name: '', email: 'x@membre.invalid' });
      for (const [id, expiresAt] of [
        ['old', at('08:00')],
        ['new', at('09:00')],
      ] as const) {
        await drizzle
          .insert(authSession)
          .values({ id, userId: 'user', token: id, expiresAt, updatedAt: at('07:00') });
        await drizzle.insert(authVerification).values({ id, identifier: id, value: '{}', expiresAt });
      }
      const logins = betterAuthLogins({
        drizzle,
        siteUrl: 'https://communs.example',
        secret: 'x'.repeat(32),
      });
      expect(await logins.forget(at('09:00'), 9)).toBe(2);
      expect((await drizzle.select().from(authSession)).map(({ id }) => id)).toEqual(['new']);
      expect((await drizzle.select().from(authVerification)).map(({ id }) => id)).toEqual(['new']);
    });
  });
};
