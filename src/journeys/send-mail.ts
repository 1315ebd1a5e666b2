import type { Mail } from '../ports.ts';
import type { Services } from '../services.ts';

/** Where a mail stands after a try. */
export type MailOutcome = 'sent' | 'already-sent' | 'failed';

/**
 * Sends a mail once: the intent is recorded first, so that a later try of the same key finishes what an outage or a
 * crash left, and the vendor's idempotency key covers a crash between the two. A failure is recorded, never thrown: a
 * mail that cannot leave must not undo the journey that it tells of. The text of a secret mail, such as a login link,
 * is sent and not recorded.
 */
export async function sendMail(
  mail: Mail,
  { mailLog, mailer, clock }: Pick<Services, 'mailLog' | 'mailer' | 'clock'>,
  secrecy: 'plain' | 'secret' = 'plain',
): Promise<MailOutcome> {
  const recorded = secrecy === 'secret' ? { ...mail, html: '', text: '' } : mail;
  const logged = await mailLog.open(recorded, clock.now());
  // What failed at the vendor was handed over: under the same key it would not leave again.
  const isHandedOver = logged.vendorId !== undefined;
  if (isHandedOver || (logged.state !== 'pending' && logged.state !== 'failed')) return 'already-sent';
  try {
    const vendorId = await mailer.send(mail);
    await mailLog.change(mail.key, { state: 'sent', vendorId, error: undefined }, clock.now());
    return 'sent';
  } catch (fault) {
    const error = fault instanceof Error ? fault.message : String(fault);
    await mailLog.change(mail.key, { state: 'failed', error }, clock.now());
    return 'failed';
  }
}
