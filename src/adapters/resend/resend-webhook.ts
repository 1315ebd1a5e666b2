import { createHmac, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { withoutAddresses } from '../../domain/without-addresses.ts';
import type { MailNews, ReadMailNews } from '../../ports.ts';

const toleranceInSeconds = 5 * 60;

/** A suppressed mail is one that the vendor did not even try to deliver. */
const states = new Map<string, MailNews['state']>([
  ['email.delivered', 'delivered'],
  ['email.bounced', 'bounced'],
  ['email.complained', 'complained'],
  ['email.failed', 'failed'],
  ['email.suppressed', 'failed'],
]);

const event = z.object({ type: z.string(), data: z.unknown() });
const text = z.string().optional().catch(undefined);
const mail = z.object({
  email_id: z.string().min(1),
  bounce: z.object({ type: text, subType: text, message: text }).optional().catch(undefined),
  failed: z.object({ reason: text }).optional().catch(undefined),
  suppressed: z.object({ type: text, message: text }).optional().catch(undefined),
});

/**
 * Reads a call of the webhook, its body untouched, after it has checked signature and time. The SDK checks the same
 * way, but against the machine's clock, which a test or a trial cannot set.
 */
export const parseResendWebhook: ReadMailNews = (body, headers, secret, now) => {
  const id = headers.get('svix-id');
  const timestamp = headers.get('svix-timestamp');
  const signatures = headers.get('svix-signature');
  if (!id || !timestamp || !signatures) return refused('unsigned');

  const age = now.getTime() / 1000 - Number(timestamp);
  if (!/^\d{1,12}$/.test(timestamp) || Math.abs(age) > toleranceInSeconds) return refused('stale');
  const expected = sign(`${id}.${timestamp}.${body}`, secret);
  if (!signatures.split(' ').some((signature) => same(signature, expected)))
    return refused('wrong-signature');

  const read = event.safeParse(parseJson(body));
  if (!read.success) return refused('unreadable');
  const { type, data } = read.data;
  const state = states.get(type);
  if (state === undefined) return { kind: 'ignored' };
  const about = mail.safeParse(data);
  if (!about.success) return refused('unreadable');
  const reason = reasonOf(about.data);
  return { kind: 'news', vendorId: about.data.email_id, state, ...(reason !== '' && { reason }) };
};

type Refused = Extract<ReturnType<ReadMailNews>, { kind: 'refused' }>;

const refused = (reason: Refused['reason']): Refused => ({ kind: 'refused', reason });

const longestReason = 500;

/** "Permanent, NoEmail, No such mailbox". */
const reasonOf = ({ bounce, failed, suppressed }: z.output<typeof mail>): string =>
  withoutAddresses(
    [bounce?.type, bounce?.subType, bounce?.message, failed?.reason, suppressed?.type, suppressed?.message]
      .filter((part) => part !== undefined && part !== '')
      .join(', '),
  ).slice(0, longestReason);

function sign(content: string, secret: string): string {
  const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64');
  // An empty key would let anyone sign.
  if (key.length === 0) throw new RangeError('The secret of the Resend webhook is not "whsec_" and base64.');
  return `v1,${createHmac('sha256', key).update(content).digest('base64')}`;
}

function same(given: string, expected: string): boolean {
  const [left, right] = [Buffer.from(given), Buffer.from(expected)];
  return left.length === right.length && timingSafeEqual(left, right);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Not JSON: no schema takes it.
    return undefined;
  }
}
