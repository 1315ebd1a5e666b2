import { createHmac, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';

/** What a call of Resend's webhook says. `ignored` is genuine and tells nothing about a mail's delivery. */
export type ResendWebhook =
  | {
      readonly kind: 'news';
      /** The vendor's id of the mail. */
      readonly vendorId: string;
      readonly state: 'delivered' | 'bounced' | 'complained' | 'failed';
    }
  | { readonly kind: 'ignored'; readonly type: string }
  | { readonly kind: 'refused'; readonly reason: 'unsigned' | 'stale' | 'wrong-signature' | 'unreadable' };

const toleranceInSeconds = 5 * 60;

type State = Extract<ResendWebhook, { kind: 'news' }>['state'];

/** A suppressed mail is one that the vendor did not even try to deliver. */
const states = new Map<string, State>([
  ['email.delivered', 'delivered'],
  ['email.bounced', 'bounced'],
  ['email.complained', 'complained'],
  ['email.failed', 'failed'],
  ['email.suppressed', 'failed'],
]);

const event = z.object({ type: z.string(), data: z.unknown() });
const mail = z.object({ email_id: z.string().min(1) });

/**
 * Reads a call of the webhook, its body untouched, after it has checked signature and time. The SDK checks the same
 * way, but against the machine's clock, which a test or a trial cannot set.
 */
export function parseResendWebhook(body: string, headers: Headers, secret: string, now: Date): ResendWebhook {
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
  if (state === undefined) return { kind: 'ignored', type };
  const about = mail.safeParse(data);
  return about.success ? { kind: 'news', vendorId: about.data.email_id, state } : refused('unreadable');
}

const refused = (reason: Extract<ResendWebhook, { kind: 'refused' }>['reason']): ResendWebhook => ({
  kind: 'refused',
  reason,
});

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
