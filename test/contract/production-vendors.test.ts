import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readProductionSettings } from '../../src/adapters/production-env.ts';
import { productionVendors } from '../../src/adapters/production-vendors.ts';
import { aMessage } from './chat.contract.ts';
import { aPerson, email } from './chat-accounts.contract.ts';
import type { Failure } from './failing.ts';
import { startMattermostServer, type MattermostServer } from './mattermost-server.ts';

const settings = readProductionSettings({
  SITE_URL: 'https://communs.example',
  COMMUNITY_DOMAIN: 'communs.example',
  LINK_SECRET: 'x'.repeat(32),
  DATABASE_URL: 'postgres://db.example/secretariat',
  GITHUB_REPOSITORY: 'communs/site',
  GITHUB_TOKEN: 'token',
  RESEND_API_KEY: 're_key',
  MAIL_FROM: 'Secrétariat <secretariat@communs.example>',
  OVH_APP_KEY: 'key',
  OVH_APP_SECRET: 'secret',
  OVH_CONSUMER_KEY: 'key',
});

/** What a call becomes, its pauses passed at once. */
async function outcome(call: Promise<unknown>): Promise<unknown> {
  const progress = { isOver: false };
  const settled = call
    .catch((fault: unknown) => fault)
    .finally(() => {
      progress.isOver = true;
    });
  while (!progress.isOver) {
    await new Promise((resolve) => setImmediate(resolve));
    await vi.advanceTimersByTimeAsync(50);
  }
  return settled;
}

describe('the vendors of production', () => {
  let server: MattermostServer;
  beforeEach(async () => {
    server = await startMattermostServer();
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  });
  afterEach(async () => {
    vi.useRealTimers();
    await server.close();
  });
  const vendors = () =>
    productionVendors(
      {
        ...settings,
        MATTERMOST_URL: server.url,
        MATTERMOST_TOKEN: server.token,
        MATTERMOST_TEAM: server.team,
        MATTERMOST_ALUMNI_TEAM: server.alumniTeam,
        GITHUB_ORGANISATION: 'communs',
        GITHUB_TEAM: 'membres',
      },
      5_000,
    );
  const down = (count: number) => Array.from({ length: count }, (): Failure => ({ status: 503 }));

  it('are called again when they fail for a moment', async () => {
    const { chat, chatAccounts } = vendors();
    server.plan(...down(2));
    await outcome(chat.post(aMessage()));
    expect(server.posts()).toHaveLength(1);
    server.plan(...down(2));
    expect(await outcome(chatAccounts?.create(aPerson()) ?? Promise.reject(new Error()))).toMatchObject({
      inCommunity: true,
    });
    expect(await chatAccounts?.find(email)).toMatchObject({ state: 'active' });
  });

  it('are left alone when they are down, by all their ports, and nobody else is', async () => {
    const { chat, chatAccounts, vendorHealth } = vendors();
    server.plan(...down(5));
    await outcome(chat.post(aMessage()));
    await outcome(chat.post(aMessage()));
    const asked = server.requests.length;
    await expect(chatAccounts?.find(email)).rejects.toMatchObject({
      name: 'VendorError',
      message: expect.stringMatching(/^Mattermost has been out of reach since /) as string,
      transient: true,
    });
    expect([asked, server.requests.length]).toEqual([5, 5]);
    expect(vendorHealth?.().map(({ vendor, state }) => [vendor, state])).toEqual([
      ['OVH', 'closed'],
      ['Resend', 'closed'],
      ['Mattermost', 'open'],
      ['GitHub', 'closed'],
    ]);
  });

  it('are not there where nothing is set', () => {
    const { chatAccounts, organisation, chat, vendorHealth } = productionVendors(settings, 5_000);
    expect([chatAccounts, organisation]).toEqual([undefined, undefined]);
    expect(chat).toBeDefined();
    expect(vendorHealth?.().map(({ vendor }) => vendor)).toEqual(['OVH', 'Resend']);
  });
});
