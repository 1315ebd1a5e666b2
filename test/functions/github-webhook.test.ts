import { createHmac } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import forgePoll from '../../functions/forge-poll.ts';
import webhook from '../../functions/github-webhook.ts';
import { provideServices, type FunctionServices } from '../../src/adapters/provided-services.ts';
import { submitArrival } from '../../src/journeys/submit-arrival.ts';
import { arrivalFormSchema } from '../../src/schema/arrival-form.ts';
import { filledArrival } from '../builders.ts';
import { fakeServices } from '../fakes/services.ts';

const secret = 'a secret of the webhook';
const body = JSON.stringify({
  action: 'closed',
  pull_request: { merged: true, head: { ref: 'arrivee/mauvaise' } },
});
const sign = (text: string, with_ = secret) =>
  `sha256=${createHmac('sha256', with_).update(text).digest('hex')}`;

let services: FunctionServices;

beforeEach(async () => {
  const fakes = fakeServices();
  services = {
    ...fakes,
    settings: { ...fakes.settings, webhookSecret: secret },
    site: { page: () => Promise.resolve('') },
  };
  provideServices(services);
  const form = arrivalFormSchema.parse(filledArrival);
  await submitArrival(form, services);
});

const send = (text: string, signature?: string) =>
  webhook(
    new Request('https://communs.example/api/github/webhook', {
      method: 'POST',
      body: text,
      headers: signature === undefined ? {} : { 'x-hub-signature-256': signature },
    }),
  );

describe('the forge’s messages', () => {
  it('move an arrival on when its proposal was merged, whatever the message says, and only once', async () => {
    expect(await (await send(body, sign(body))).json()).toEqual({ moved: [] });
    await services.contents.merge(1, 'ondine.mistral');
    expect(await (await send(body, sign(body))).json()).toEqual({ moved: ['celeste.d.ormeau'] });
    const { mergedAt } = (await services.arrivals.find('celeste.d.ormeau')) ?? {};
    expect(mergedAt).toBeDefined();
    expect(await (await send(body, sign(body))).json()).toEqual({ moved: [] });
  });

  it('end an arrival whose proposal was closed', async () => {
    await services.contents.close(1);
    await send(body, sign(body));
    expect(await services.arrivals.find('celeste.d.ormeau')).toHaveProperty('closedAt');
  });

  it.each([
    ['no signature', undefined],
    ['another secret', sign(body, 'another secret')],
    ['another body', sign(`${body} `)],
    ['nonsense', 'sha256=zz'],
    ['the older kind', `sha1=${createHmac('sha1', secret).update(body).digest('hex')}`],
  ])('are refused with %s', async (_, signature) => {
    await services.contents.merge(1, 'ondine.mistral');
    expect((await send(body, signature)).status).toBe(401);
    expect(await services.arrivals.find('celeste.d.ormeau')).not.toHaveProperty('mergedAt');
  });

  it('are refused over 1 MB', async () => {
    const long = 'x'.repeat(1_000_001);
    expect((await send(long, sign(long))).status).toBe(413);
  });

  it('are not listened to without a secret', async () => {
    provideServices({ ...services, settings: { ...services.settings, webhookSecret: undefined } });
    expect((await send(body, sign(body))).status).toBe(404);
  });

  it('that were lost are made up for by the poll', async () => {
    await services.contents.merge(1, 'ondine.mistral');
    expect(await (await forgePoll()).json()).toEqual({ moved: ['celeste.d.ormeau'] });
  });
});
