import { resendKey, resendRefusal, type ResendRefusal } from '../../domain/mail-state.ts';
import { maskedAddress } from '../../domain/masked.ts';
import { fingerprint } from '../../domain/signed-link.ts';
import type { Services } from '../../services.ts';
import { sendMail } from '../send-mail.ts';
import { writeAudit } from '../write-audit.ts';

/** How an attempt to send a mail again ended. */
export type ResendOutcome = 'sent' | 'failed' | 'unknown' | 'too-soon' | ResendRefusal;

/** Once in so many seconds a mail, so that a second click sends nothing. */
const pauseSeconds = 600;

/**
 * Sends a mail of the log again, as it was and to the same address, under a key of its own: the vendor would not send
 * the first one twice. A secret mail, whose text is not kept, cannot be sent again.
 */
export async function resendMail(key: string, actor: string, services: Services): Promise<ResendOutcome> {
  const { accounts, clock, mailLog, rateLimits } = services;
  const mail = await mailLog.find(key);
  if (mail === undefined) return 'unknown';
  const refusal = resendRefusal(mail);
  if (refusal) return refusal;
  const limit = `renvoi ${fingerprint(resendKey(key, 0))}`;
  if ((await rateLimits.hit(limit, pauseSeconds, clock.now())) > 1) return 'too-soon';

  const { to, subject, html, text } = mail;
  const newKey = await freeKey(key, services);
  const account = await accounts.findByAddress(to);
  await writeAudit(services, {
    actor,
    action: 'mail.resend',
    target: account?.id ?? maskedAddress(to),
    after: subject,
  });
  const outcome = await sendMail({ key: newKey, to, subject, html, text }, services);
  return outcome === 'failed' ? 'failed' : 'sent';
}

/** The key of the next time that a mail is sent. */
async function freeKey(key: string, { mailLog }: Pick<Services, 'mailLog'>): Promise<string> {
  for (let count = 1; ; count += 1) {
    const next = resendKey(key, count);
    if ((await mailLog.find(next)) === undefined) return next;
  }
}
