import { createHmac } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { provideServices } from '../../src/adapters/provided-services.ts';
import { body, forgeWorld, hear, nothing, poll, secret, send, sign, type ForgeWorld } from './forge-world.ts';

let world: ForgeWorld;
let services: ForgeWorld['services'];

beforeEach(async () => {
  world = await forgeWorld();
  ({ services } = world);
});

describe('the forge’s messages', () => {
  it('move an arrival on when its proposal was merged, whatever the message says, and only once', async () => {
    expect(await hear()).toEqual(nothing);
    await services.contents.merge(1, 'ondine.mistral');
    expect(await hear()).toEqual({ ...nothing, moved: ['celeste.d.ormeau'], published: true });
    const { mergedAt } = (await services.arrivals.find('celeste.d.ormeau')) ?? {};
    expect(mergedAt).toBeDefined();
    expect(await hear()).toEqual(nothing);
  });

  it('end an arrival whose proposal was closed', async () => {
    await services.contents.close(1);
    await send(body, sign(body));
    expect(await services.arrivals.find('celeste.d.ormeau')).toHaveProperty('closedAt');
    await hear();
    expect(world.audited()).toEqual([
      'celeste.d.ormeau arrival.submit celeste.d.ormeau',
      'forge arrival.close celeste.d.ormeau',
    ]);
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
    expect(await poll()).toEqual({ ...nothing, moved: ['celeste.d.ormeau'], published: true });
  });

  it.each(['ping', 'issues', 'star', 'pull_request_review'])(
    'of the kind "%s" are ignored',
    async (event) => {
      await services.contents.merge(1, 'ondine.mistral');
      expect(await hear(event)).toEqual({ ignored: event });
      expect(await services.arrivals.find('celeste.d.ormeau')).not.toHaveProperty('mergedAt');
      expect(world.builds()).toBe(0);
    },
  );

  it('that are no JSON, or name no branch, lead to a look at the forge', async () => {
    await services.contents.merge(1, 'ondine.mistral');
    expect(await hear('push', 'x')).toMatchObject({ moved: ['celeste.d.ormeau'] });
    expect(await hear('push', '{"pull_request": {"head": 1}}')).toEqual(nothing);
  });

  it('out of order and repeated change nothing: what counts is where the forge stands', async () => {
    const message = (action: string) =>
      JSON.stringify({ action, pull_request: { merged: false, head: { ref: 'arrivee/celeste.d.ormeau' } } });
    await services.contents.merge(1, 'ondine.mistral');
    for (const action of ['closed', 'opened', 'synchronize', 'closed', 'reopened', 'closed'])
      await hear('pull_request', message(action));
    const arrival = await services.arrivals.find('celeste.d.ormeau');
    expect(arrival).toMatchObject({ mergedAt: expect.any(String) as unknown, proposal: 1 });
    expect(arrival?.closedAt).toBeUndefined();
    expect(world.builds()).toBe(1);
  });

  it('about a proposal that was opened again let its arrival wait again', async () => {
    await services.contents.close(1);
    expect(await hear()).toMatchObject({ moved: ['celeste.d.ormeau'] });
    const found = await services.contents.find('arrivee/celeste.d.ormeau');
    services.contents.find = () => Promise.resolve(found && { ...found, state: 'open' });
    expect(await hear()).toEqual(nothing);
    const named = JSON.stringify({ pull_request: { head: { ref: 'arrivee/celeste.d.ormeau' } } });
    expect(await hear('pull_request', named)).toMatchObject({ moved: ['celeste.d.ormeau'] });
    expect(await services.arrivals.waiting()).toHaveLength(1);
  });

  it('repair the record of a process that died after it had opened the proposal', async () => {
    await services.arrivals.change('celeste.d.ormeau', { proposal: undefined, proposedAt: undefined });
    expect(await hear()).toEqual(nothing);
    expect(await services.arrivals.find('celeste.d.ormeau')).toMatchObject({ proposal: 1 });
  });
});
