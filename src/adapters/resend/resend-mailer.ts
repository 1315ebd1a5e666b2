import { createHash } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { Resend } from 'resend';
import { z } from 'zod';
import type { Mailer } from '../../ports.ts';
import { checkMail } from '../check-mail.ts';
import { MailError } from '../mail-error.ts';
import { resendFailure } from './resend-failure.ts';

export interface ResendMailerOptions {
  readonly apiKey: string;
  /** Sender, "Name <address>". */
  readonly from: string;
  readonly replyTo?: string | undefined;
  /** Where the vendor's API is, unless it is at its usual place. */
  readonly baseUrl?: string | undefined;
  /** The longest wait for one answer. */
  readonly timeoutMs: number;
  /** How the time between two tries passes. */
  readonly delay?: ((milliseconds: number) => Promise<unknown>) | undefined;
}

/** Where the vendor's API is. */
export const usualPlace = 'https://api.resend.com';

/** Waits before the second try and the third, which is the last. */
const pauses = [500, 2_000];

const accepted = z.object({ data: z.object({ id: z.string().min(1) }), error: z.null() });

/** Sends mails through Resend; a transient failure is tried again twice, under the same idempotency key. */
export function resendMailer(options: ResendMailerOptions): Mailer {
  const { apiKey, from, replyTo, timeoutMs, delay = wait } = options;
  const resend = new Resend(apiKey, { baseUrl: (options.baseUrl ?? usualPlace).replace(/(?<!\/)\/+$/, '') });

  return {
    async send(mail) {
      checkMail(mail);
      const { to, subject, html, text } = mail;
      const content = { from, to, subject, html, text, ...(replyTo !== undefined && { replyTo }) };
      const idempotencyKey = vendorKey(mail.key);
      const attempt = async (): Promise<string> => {
        const signal = AbortSignal.timeout(timeoutMs);
        const answer: unknown = await resend.emails.send(content, { idempotencyKey, signal });
        const parsed = accepted.safeParse(answer);
        if (parsed.success) return parsed.data.data.id;
        throw resendFailure(answer, signal.aborted);
      };
      for (const pause of pauses) {
        try {
          return await attempt();
        } catch (error) {
          if (!(error instanceof MailError && error.transient)) throw error;
          await delay(pause);
        }
      }
      return attempt();
    },
  };
}

/** The vendor takes keys of at most 256 printable characters; a hash stands for any other. */
const vendorKey = (key: string): string =>
  /^[\x21-\x7e]{1,256}$/.test(key) ? key : `sha256-${createHash('sha256').update(key).digest('hex')}`;
