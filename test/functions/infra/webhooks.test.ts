import { beforeEach, describe, expect, it } from 'vitest';
import { infraTrial, type InfraTrial } from './trial.ts';

interface Made {
  readonly id: string;
  readonly secret: string;
}

let trial: InfraTrial;
let key: string;
beforeEach(async () => {
  trial = infraTrial();
  key = await trial.key('outil', ['webhooks:manage']);
});

const url = 'https://outil.example/webhooks';
const add = (body: unknown, more: Record<string, string> = {}) =>
  trial.ask('/webhooks', { method: 'POST', key, body, headers: more });
const kept = async () => trial.services.webhooks.of('outil');

describe('a webhook', () => {
  it('is made with a secret, which is shown this once, and is taken away', async () => {
    const made = (await (await add({ url })).json()) as Made;
    expect(made).toMatchObject({ url, kinds: ['arrival', 'change', 'departure'], active: true });
    expect(Buffer.from(made.secret.replace('whsec_', ''), 'base64')).toHaveLength(32);
    const list = await (await trial.ask('/webhooks', { key })).text();
    expect(list).toContain(made.id);
    expect(list).not.toContain(made.secret);
    expect(await trial.read(`/webhooks/${made.id}`, { key })).toMatchObject({ id: made.id });
    expect((await trial.ask(`/webhooks/${made.id}`, { method: 'DELETE', key })).status).toBe(204);
    expect(await kept()).toEqual([]);
  });

  it('is another client’s business to nobody', async () => {
    const { id } = (await (await add({ url })).json()) as Made;
    const other = await trial.key('autre', ['webhooks:manage']);
    expect(await trial.read('/webhooks', { key: other })).toEqual({ webhooks: [] });
    for (const method of ['GET', 'DELETE'])
      expect((await trial.ask(`/webhooks/${id}`, { method, key: other })).status).toBe(404);
    expect(await kept()).toHaveLength(1);
  });

  it.each([
    [{}, 422, 'url'],
    [{ url: 1 }, 422, 'url'],
    [{ url: 'outil.example' }, 422, 'url'],
    [{ url: 'http://outil.example/' }, 422, 'url'],
    [{ url: 'ftp://outil.example/' }, 422, 'url'],
    [{ url: 'https://moi:secret@outil.example/' }, 422, 'url'],
    [{ url: `https://outil.example/${'x'.repeat(2_000)}` }, 422, 'url'],
    [{ url: 'https://intranet.example/' }, 422, 'url'],
    [{ url, kinds: [] }, 422, 'kinds'],
    [{ url, kinds: ['birth'] }, 422, 'kinds'],
    [{ url, secret: 'mine' }, 422, ''],
    [[], 422, ''],
    ['{', 400, 'body'],
    ['', 400, 'body'],
  ])('is not made of %j', async (body, status, field) => {
    trial.services.webhookSender.privateHosts.add('intranet.example');
    const response = await add(body);
    expect(response.status).toBe(status);
    const { errors } = (await response.json()) as { errors?: object };
    expect(Object.keys(errors ?? {})).toEqual([field]);
    expect(await kept()).toEqual([]);
  });

  it('is not made of a body that is too long', async () => {
    expect((await add('x'.repeat(20_000))).status).toBe(413);
  });

  it('is not made of another type of body', async () => {
    expect((await add({ url }, { 'content-type': 'text/plain' })).status).toBe(415);
  });

  it('is one of ten at most', async () => {
    for (let made = 0; made < 10; made++) expect((await add({ url })).status).toBe(201);
    expect((await add({ url })).status).toBe(409);
    expect(await kept()).toHaveLength(10);
  });
});
