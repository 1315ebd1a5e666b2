import { beforeEach, describe, expect, it } from 'vitest';
import { deliverWebhooks } from '../../src/journeys/infra/deliver-webhooks.ts';
import { subscribe } from '../../src/journeys/infra/subscribe.ts';
import { makeKey } from '../../src/journeys/infra/keys.ts';
import type { MovementKind } from '../../src/ports.ts';
import { throughAct } from '../fakes/failing-services.ts';
import { mission, processWorld, type ProcessWorld } from './process-world.ts';

let world: ProcessWorld;
const good = 'https://bon.example/';
const bad = 'https://casse.example/';
const all: MovementKind[] = ['arrival', 'change', 'departure'];

async function follow(url: string, kinds = all, client = 'outil'): Promise<string> {
  const made = await subscribe(client, { url, kinds }, world.services);
  if (made.kind !== 'made') throw new Error(made.kind);
  return made.webhook.id;
}

beforeEach(async () => {
  world = processWorld();
  await makeKey({ name: 'outil', scopes: ['webhooks:manage'], createdBy: 'ondine' }, world.services);
  await follow(good);
});

async function arrive(...ids: string[]): Promise<void> {
  for (const id of ids) world.publish(id, { missions: [mission('2025-01-01', '2026-06-30')] });
  await world.welcome();
}

const sentTo = (url: string) => world.services.webhookSender.sent.filter((message) => message.url === url);
const toldTo = (url: string) =>
  sentTo(url).map(({ body }) => {
    const { type, data } = JSON.parse(body) as { type: string; data: { member: string } };
    return `${data.member} ${type}`;
  });
const run = () => deliverWebhooks(world.services);

describe('deliveries', () => {
  it('tell each event once, in order, to those who asked for its kind, from when they asked', async () => {
    await arrive('a', 'b');
    await follow(bad, ['departure']);
    await run();
    expect(toldTo(good)).toEqual(['a member.arrival', 'b member.arrival']);
    world.at('2026-07-01');
    await world.depart();
    expect(await run()).toEqual({ delivered: 4, givenUp: [], failed: [] });
    expect(toldTo(bad)).toEqual(['a member.departure', 'b member.departure']);
    expect(await run()).toMatchObject({ delivered: 0 });
    expect(new Set(sentTo(good).map(({ id }) => id)).size).toBe(4);
  });

  it('go on to others while one receiver fails, and reach that one later, in order', async () => {
    await follow(bad);
    const { answers } = world.services.webhookSender;
    answers.set(bad, 500);
    await arrive('a', 'b');
    await run();
    expect(toldTo(good)).toEqual(['a member.arrival', 'b member.arrival']);
    expect(toldTo(bad)).toEqual(['a member.arrival']);
    await run();
    expect(toldTo(bad)).toHaveLength(1);
    answers.set(bad, 0);
    world.at('2026-01-01', 10.2);
    await run();
    expect(toldTo(bad)).toHaveLength(2);
    answers.delete(bad);
    world.at('2026-01-01', 11);
    await run();
    expect(toldTo(bad).slice(2)).toEqual(['a member.arrival', 'b member.arrival']);
    const [first, second, third] = sentTo(bad);
    expect(new Set([first?.id, second?.id, third?.id]).size).toBe(1);
    expect(new Set([first?.body, second?.body, third?.body]).size).toBe(1);
  });

  it('are given up after three days, and the team hears of it once', async () => {
    const id = await follow(bad);
    world.services.webhookSender.answers.set(bad, 301);
    await arrive('a');
    let failed: unknown[] = [];
    for (const day of ['2026-01-01', '2026-01-02', '2026-01-03', '2026-01-04', '2026-01-05'])
      for (let hour = 0; hour < 24; hour++) {
        world.at(day, hour);
        failed = [...failed, ...(await run()).failed];
      }
    expect(failed).toEqual([]);
    expect(toldTo(bad).length).toBeGreaterThan(10);
    expect(toldTo(bad).length).toBeLessThan(30);
    const posts = world.services.chat.posted.filter(({ text }) => text.includes('webhook'));
    expect(posts).toHaveLength(1);
    expect(posts[0]?.text).toContain('casse.');
    const held = (await world.services.webhooks.of('outil')).find((webhook) => webhook.id === id);
    expect(held?.disabledAt).toMatch(/^2026-01-0[34]/);
    const before = sentTo(bad).length;
    await arrive('b');
    await run();
    expect(sentTo(bad)).toHaveLength(before);
  });

  it('end with the key of their client', async () => {
    await arrive('a');
    await world.services.infraClients.revoke('outil', world.services.clock.now());
    await run();
    expect(toldTo(good)).toEqual([]);
  });

  it('reach every receiver at least once with the same id, wherever a run is killed', async () => {
    for (let step = 0; ; step++) {
      world = processWorld();
      await makeKey({ name: 'outil', scopes: ['webhooks:manage'], createdBy: 'ondine' }, world.services);
      await follow(good);
      await follow(bad);
      await arrive('a', 'b');
      let calls = 0;
      const dying = throughAct(world.services, async (_call, make) =>
        calls++ < step ? make() : new Promise<never>(() => undefined),
      );
      // Memory answers within the turn; a run that has not ended by the next one is dead.
      await Promise.race([deliverWebhooks(dying), new Promise((resolve) => setImmediate(resolve))]);
      world.at('2026-01-01', 11);
      expect((await run()).failed, `killed at call ${step}`).toEqual([]);
      for (const url of [good, bad]) {
        const told = new Map(sentTo(url).map(({ id, body }) => [id, body]));
        expect(told.size, `killed at call ${step}`).toBe(2);
        expect(new Set(toldTo(url)).size).toBe(2);
        expect(sentTo(url).length).toBeLessThanOrEqual(3);
      }
      if (calls <= step) return;
    }
  });
});
