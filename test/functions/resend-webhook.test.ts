import { createHmac } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import webhook from '../../functions/resend-webhook.ts';
import { provideServices } from '../../src/adapters/provided-services.ts';
import { sendMail } from '../../src/journeys/send-mail.ts';
import { fakeServices, type FakeServices } from '../fakes/services.ts';

const signingKey = Buffer.from('a key of the webhook, 32 bytes. ');
const mail = {
  key: 'connexion/a',
  to: 'ondine@exemple.fr',
  subject: 'Ton lien',
  html: '<p>A</p>',
  text: 'A',
};
const vendorId = `sent-${mail.key}`;

let services: FakeServices;

beforeEach(async () => {
  const fakes = fakeServices();
  const mailWebhookSecret = `whsec_${signingKey.toString('base64')}`;
  services = { ...fakes, settings: { ...fakes.settings, mailWebhookSecret } };
  provide(services);
  await sendMail(mail, services, 'secret');
});

const provide = (held: FakeServices) => {
  provideServices({ ...held, site: { page: () => Promise.resolve('') } });
};

const told = (type: string, id = vendorId, more: object = {}) =>
  JSON.stringify({ type, data: { email_id: id, ...more } });

function send(body: string | Uint8Array<ArrayBuffer>, given: Record<string, string> = {}) {
  const timestamp = String(services.clock.now().getTime() / 1000);
  const content = typeof body === 'string' ? `msg_1.${timestamp}.${body}` : '';
  const signature = `v1,${createHmac('sha256', signingKey).update(content).digest('base64')}`;
  const headers = { 'svix-id': 'msg_1', 'svix-timestamp': timestamp, 'svix-signature': signature, ...given };
  return webhook(
    new Request('https://communs.example/api/resend/webhook', { method: 'POST', body, headers }),
  );
}
const stateNow = async () => (await services.mailLog.find(mail.key))?.state;

describe('what Resend tells', () => {
  it('becomes the state of the mail, with its reason', async () => {
    const bounce = { bounce: { type: 'Permanent', subType: 'NoEmail', message: 'No such mailbox' } };
    const response = await send(told('email.bounced', vendorId, bounce));
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({ recorded: true });
    expect(await services.mailLog.find(mail.key)).toMatchObject({
      state: 'bounced',
      error: 'Permanent, NoEmail, No such mailbox',
    });
  });

  it('harms nothing when it comes twice or late: a delivery hides no bounce', async () => {
    for (const type of ['email.bounced', 'email.delivered', 'email.bounced', 'email.failed'])
      expect((await send(told(type))).status).toBe(200);
    expect(await stateNow()).toBe('bounced');
    await send(told('email.complained'));
    await send(told('email.bounced'));
    expect(await stateNow()).toBe('complained');
  });

  it('is not undone by the journey that runs again', async () => {
    await send(told('email.failed'));
    expect(await sendMail(mail, services, 'secret')).toBe('already-sent');
    expect(await stateNow()).toBe('failed');
    expect(services.mailer.sent).toHaveLength(1);
  });

  it.each([told('email.bounced', 'unknown'), told('email.opened'), told('contact.created')])(
    'is let go when it concerns no mail of ours: %s',
    async (body) => {
      const response = await send(body);
      expect(response.status).toBe(200);
      expect(await response.json()).toEqual({ recorded: false });
      expect(await stateNow()).toBe('sent');
    },
  );

  it.each([
    ['no signature', { 'svix-signature': '' }, 401],
    ['another signature', { 'svix-signature': 'v1,AAAA' }, 401],
    ['an old time', { 'svix-timestamp': '1000' }, 401],
  ])('is refused with %s, and changes nothing', async (_, headers, status) => {
    expect((await send(told('email.bounced'), headers)).status).toBe(status);
    expect(await stateNow()).toBe('sent');
  });

  it('is refused when it is too long or cannot be read', async () => {
    expect((await send(told('email.bounced', vendorId, { text: 'x'.repeat(1_000_001) }))).status).toBe(413);
    expect((await send('{')).status).toBe(400);
    expect((await send(new Uint8Array([0xff, 0xfe]))).status).toBe(400);
  });

  it('is not listened to without a secret', async () => {
    provide({ ...services, settings: fakeServices().settings });
    expect((await send(told('email.bounced'))).status).toBe(404);
    expect(await stateNow()).toBe('sent');
  });
});
