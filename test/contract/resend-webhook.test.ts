import { createHmac } from 'node:crypto';
import { Resend } from 'resend';
import { describe, expect, it } from 'vitest';
import { parseResendWebhook } from '../../src/adapters/resend/resend-webhook.ts';
import { resendDocument } from './resend-document.ts';

const key = Buffer.from('a key of the webhook, 32 bytes. ');
const secret = `whsec_${key.toString('base64')}`;
const now = new Date();
const vendorId = '56761188-7520-42d8-8898-ff6fc54ce618';

const aBody = (type: string, data: object = {}): string =>
  JSON.stringify({
    type,
    created_at: now.toISOString(),
    data: {
      email_id: vendorId,
      created_at: now.toISOString(),
      message_id: '<1@example.org>',
      from: 'secretariat@example.org',
      to: ['ondine.mistral@example.org'],
      subject: 'Bonjour',
      ...data,
    },
  });

const signedHeaders = (body: string, at = now, signingKey = key): Headers => {
  const timestamp = String(Math.floor(at.getTime() / 1000));
  const signature = createHmac('sha256', signingKey).update(`msg_1.${timestamp}.${body}`).digest('base64');
  return new Headers({
    'svix-id': 'msg_1',
    'svix-timestamp': timestamp,
    'svix-signature': `v1,${signature}`,
  });
};

const versionTwo = (body: string): Headers => {
  const headers = signedHeaders(body);
  headers.set('svix-signature', (headers.get('svix-signature') ?? '').replace('v1', 'v2'));
  return headers;
};

const sdkAccepts = (payload: string, headers: Headers): boolean => {
  const header = (name: string): string => headers.get(`svix-${name}`) ?? '';
  const sent = { id: header('id'), timestamp: header('timestamp'), signature: header('signature') };
  try {
    new Resend('re_test').webhooks.verify({ payload, headers: sent, webhookSecret: secret });
    return true;
  } catch {
    return false;
  }
};

const bounce = {
  bounce: {
    diagnosticCode: ['550 5.1.1'],
    message: 'No such mailbox: ondine.mistral@example.org',
    subType: 'NoEmail',
    type: 'Permanent',
  },
};
const suppression = {
  suppressed: { diagnosticCode: [], message: 'Known', reason: 'previous_bounce', type: 'Suppressed' },
};

describe('a call of the Resend webhook', () => {
  it.each([
    ['email.delivered', 'EmailDeliveredEvent', 'delivered', {}, undefined],
    ['email.bounced', 'EmailBouncedEvent', 'bounced', bounce, 'Permanent, NoEmail, No such mailbox: …@…'],
    ['email.complained', 'EmailComplainedEvent', 'complained', {}, undefined],
    ['email.failed', 'EmailFailedEvent', 'failed', { failed: { reason: 'quota' } }, 'quota'],
    ['email.suppressed', 'EmailSuppressedEvent', 'failed', suppression, 'Suppressed, Known'],
  ])('tells the state of a mail: %s', async (type, schema, state, data, reason) => {
    const body = aBody(type, data);
    const check = await resendDocument();
    expect(check(`components/schemas/${schema}`, JSON.parse(body))).toEqual([]);
    expect(parseResendWebhook(body, signedHeaders(body), secret, now)).toEqual({
      kind: 'news',
      vendorId,
      state,
      ...(reason !== undefined && { reason }),
    });
  });

  it('is ignored when it tells nothing about delivery', () => {
    for (const type of ['email.opened', 'contact.created', '__proto__']) {
      const body = aBody(type);
      expect(parseResendWebhook(body, signedHeaders(body), secret, now)).toEqual({ kind: 'ignored' });
    }
  });

  it('is accepted when one of its signatures is right, as while a secret is replaced', () => {
    const body = aBody('email.delivered');
    const headers = signedHeaders(body);
    headers.set('svix-signature', `v1,AAAA v2,BBBB ${headers.get('svix-signature') ?? ''}`);
    expect(parseResendWebhook(body, headers, secret, now)).toMatchObject({ kind: 'news' });
    expect(sdkAccepts(body, headers)).toBe(true);
  });

  const body = aBody('email.delivered');
  it.each([
    ['by another secret', body, signedHeaders(body, now, Buffer.from('another key'))],
    ['for another body', `${body} `, signedHeaders(body)],
    ['with another version', body, versionTwo(body)],
  ])('is refused when it is signed %s', (_, given, headers) => {
    expect(parseResendWebhook(given, headers, secret, now)).toEqual({
      kind: 'refused',
      reason: 'wrong-signature',
    });
    expect(sdkAccepts(given, headers)).toBe(false);
  });

  it.each(['svix-id', 'svix-timestamp', 'svix-signature'])('is refused without %s', (name) => {
    const headers = signedHeaders(body);
    headers.delete(name);
    expect(parseResendWebhook(body, headers, secret, now)).toEqual({ kind: 'refused', reason: 'unsigned' });
    expect(sdkAccepts(body, headers)).toBe(false);
  });

  it.each([
    ['is accepted after 4 min 59 s', -299, 'news'],
    ['is accepted from a clock that is 4 min 50 s ahead', 290, 'news'],
    ['is refused when it is played again after 5 min 2 s', -302, 'refused'],
    ['is refused from a clock that is 5 min 2 s ahead', 302, 'refused'],
  ])('%s', (_, seconds, kind) => {
    const at = new Date(now.getTime() + seconds * 1000);
    const second = new Date(Math.floor(now.getTime() / 1000) * 1000);
    expect(parseResendWebhook(body, signedHeaders(body, at), secret, second)).toMatchObject({ kind });
  });

  it.each(['', '1e9', '-1', 'NaN', '0x10', '9'.repeat(40)])('is refused with the time "%s"', (timestamp) => {
    const headers = signedHeaders(body);
    headers.set('svix-timestamp', timestamp);
    expect(parseResendWebhook(body, headers, secret, now)).toMatchObject({ kind: 'refused' });
  });

  it.each([
    '',
    'null',
    '[]',
    '{',
    '{"type":3}',
    '{"type":"email.bounced"}',
    '{"type":"email.bounced","data":{}}',
  ])('is refused with the signed body %s', (unreadable) => {
    const answer = parseResendWebhook(unreadable, signedHeaders(unreadable), secret, now);
    expect(answer).toEqual({ kind: 'refused', reason: 'unreadable' });
  });

  it('is never checked by an empty secret', () => {
    const headers = signedHeaders(body, now, Buffer.alloc(0));
    expect(() => parseResendWebhook(body, headers, 'whsec_', now)).toThrow(RangeError);
  });
});
