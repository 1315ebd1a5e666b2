import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Mail, Mailer } from '../../src/ports.ts';
import { hardKeys } from './hard-keys.ts';

/** A mailer under test and what came out of it. */
export interface MailerUnderTest {
  readonly mailer: Mailer;
  sent(): Promise<Pick<Mail, 'to' | 'subject' | 'html' | 'text'>[]>;
  close(): Promise<void>;
}

export const aMail = (given: Partial<Mail> = {}): Mail => ({
  key: 'arrival-received/ondine.mistral',
  to: 'ondine.mistral@example.org',
  subject: 'Ta demande est arrivée\u00a0: œuvre à suivre 🌊',
  html: '<p>Bonjour Ondine,</p>',
  text: 'Bonjour Ondine,\n',
  ...given,
});

/** What every mailer does. */
export function mailerContract(name: string, start: () => Promise<MailerUnderTest>): void {
  describe(`mailer, ${name}`, () => {
    let subject: MailerUnderTest;
    beforeEach(async () => {
      subject = await start();
    });
    afterEach(() => subject.close());

    it('hands a mail over as it is', async () => {
      const mail = aMail();
      await subject.mailer.send(mail);
      const { to, subject: title, html, text } = mail;
      expect(await subject.sent()).toEqual([{ to, subject: title, html, text }]);
    });

    it('gives each mail its id', async () => {
      const one = await subject.mailer.send(aMail({ key: 'one' }));
      const other = await subject.mailer.send(aMail({ key: 'other' }));
      expect(one).not.toBe('');
      expect(other).not.toBe(one);
      expect(await subject.sent()).toHaveLength(2);
    });

    it('sends a key once, and gives the same id each time', async () => {
      const first = await subject.mailer.send(aMail());
      expect(await subject.mailer.send(aMail())).toBe(first);
      expect(await subject.sent()).toHaveLength(1);
    });

    it('sends a key once when it is asked for many times at once', async () => {
      const ids = await Promise.all(Array.from({ length: 20 }, () => subject.mailer.send(aMail())));
      expect(new Set(ids).size).toBe(1);
      expect(await subject.sent()).toHaveLength(1);
    });

    it.each(hardKeys)('takes a key %s', async (_, key) => {
      const first = await subject.mailer.send(aMail({ key }));
      expect(await subject.mailer.send(aMail({ key }))).toBe(first);
      await subject.mailer.send(aMail({ key: `${key}-other` }));
      expect(await subject.sent()).toHaveLength(2);
    });

    it.each([
      ['a recipient with a new header', { to: 'a@example.org\r\nBcc: b@example.org' }],
      ['a recipient that ends in a line break', { to: 'a@example.org\n' }],
      ['two recipients', { to: 'a@example.org, b@example.org' }],
      ['a recipient with a name', { to: 'Ondine <a@example.org>' }],
      ['a recipient with an invisible character', { to: 'a\u200b@example.org' }],
      ['no recipient', { to: '' }],
      ['a subject with a new header', { subject: 'Bonjour\r\nBcc: b@example.org' }],
      ['a subject with a line separator', { subject: 'Bonjour\u2028à toi' }],
      ['a subject with a null character', { subject: 'Bonjour\0' }],
    ])('refuses %s before anything leaves', async (_, given) => {
      const refusal = subject.mailer.send(aMail(given));
      await expect(refusal).rejects.toMatchObject({ name: 'MailError', transient: false });
      await expect(refusal).rejects.not.toThrow(/example/);
      expect(await subject.sent()).toEqual([]);
    });
  });
}
