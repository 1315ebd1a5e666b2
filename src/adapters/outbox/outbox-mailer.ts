import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { Mailer } from '../../ports.ts';
import { checkMail } from '../check-mail.ts';
import { MailError } from '../mail-error.ts';
import { writeFileOnce } from '../write-file-atomically.ts';

export interface OutboxOptions {
  /** Where the mails are kept, one JSON file each. */
  readonly folder: string;
  readonly now?: (() => Date) | undefined;
}

const storedMail = z.object({
  /** What a vendor's id would be. */
  id: z.string(),
  /** When it was sent, an instant in ISO 8601. */
  at: z.iso.datetime(),
  key: z.string(),
  to: z.string(),
  subject: z.string(),
  html: z.string(),
  text: z.string(),
});

/** A mail that the outbox holds. */
export type StoredMail = Readonly<z.infer<typeof storedMail>>;

/** Keeps mails in a folder instead of sending them, for the local platform to show. */
export function outboxMailer({ folder, now = () => new Date() }: OutboxOptions): Mailer {
  return {
    async send(mail) {
      checkMail(mail);
      const { key, to, subject, html, text } = mail;
      const id = `local-${createHash('sha256').update(key).digest('hex').slice(0, 32)}`;
      const stored: StoredMail = { id, at: now().toISOString(), key, to, subject, html, text };
      try {
        await writeFileOnce(join(folder, `${id}.json`), `${JSON.stringify(stored, null, 2)}\n`);
      } catch (cause) {
        throw new MailError('The outbox could not keep the mail.', { transient: true, cause });
      }
      return id;
    },
  };
}

/** The mails of an outbox, newest first; none where there is no folder yet. */
export async function readOutbox(folder: string): Promise<StoredMail[]> {
  const names = await readdir(folder).catch(noneWithoutFolder);
  const files = names.filter((name) => name.endsWith('.json'));
  const mails = await Promise.all(files.map((name) => readMail(join(folder, name))));
  return mails.sort((one, other) => other.at.localeCompare(one.at) || one.id.localeCompare(other.id));
}

const readMail = async (path: string): Promise<StoredMail> =>
  storedMail.parse(JSON.parse(await readFile(path, 'utf8')));

function noneWithoutFolder(error: unknown): string[] {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
  throw error;
}
