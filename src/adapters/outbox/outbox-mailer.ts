import { z } from 'zod';
import type { Mailer } from '../../ports.ts';
import { checkMail } from '../check-mail.ts';
import { MailError } from '../mail-error.ts';
import { keep, readKept, stored, type OutboxOptions } from './outbox-folder.ts';

const storedMail = stored.extend({ to: z.string(), subject: z.string(), html: z.string(), text: z.string() });

/** A mail that the outbox holds. */
export type StoredMail = Readonly<z.infer<typeof storedMail>>;

/** Keeps mails in a folder instead of sending them, for the local platform to show. */
export function outboxMailer(options: OutboxOptions): Mailer {
  return {
    async send(mail) {
      checkMail(mail);
      const { key, to, subject, html, text } = mail;
      try {
        return await keep(options, { key, to, subject, html, text });
      } catch (cause) {
        throw new MailError('The outbox could not keep the mail.', { transient: true, cause });
      }
    },
  };
}

/** The mails of an outbox, newest first; none where there is no folder yet. */
export const readOutbox = (folder: string): Promise<StoredMail[]> => readKept(folder, storedMail);
