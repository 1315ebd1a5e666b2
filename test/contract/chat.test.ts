import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { mattermostChat, type MattermostChatOptions } from '../../src/adapters/mattermost/mattermost-chat.ts';
import { outboxChat, readMessages } from '../../src/adapters/outbox/outbox-chat.ts';
import { aMessage, chatContract } from './chat.contract.ts';
import type { Failure } from './failing.ts';
import { startMattermostServer, type MattermostServer } from './mattermost-server.ts';

const chatAt = ({ url, token, team }: MattermostServer, given: Partial<MattermostChatOptions> = {}) =>
  mattermostChat({ url, token, team, timeoutMs: 10_000, ...given });

chatContract('Mattermost', async () => {
  const server = await startMattermostServer();
  return {
    chat: chatAt(server),
    posted: () => Promise.resolve(server.posts()),
    close: async () => {
      await server.close();
      expect(server.violations).toEqual([]);
    },
  };
});

chatContract('outbox', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'outbox-'));
  let moment = 0;
  return {
    chat: outboxChat({ folder, now: () => new Date((moment += 1000)) }),
    posted: async () =>
      (await readMessages(folder)).map(({ channel, text }) => ({ channel, text })).reverse(),
    close: () => rm(folder, { recursive: true }),
  };
});

describe('Mattermost', () => {
  let server: MattermostServer;
  beforeEach(async () => {
    server = await startMattermostServer();
  });
  afterEach(() => server.close());

  it('is asked for a channel once, by team and name, with the bot’s token', async () => {
    const chat = chatAt(server, { url: `${server.url}/` });
    await chat.post(aMessage());
    await chat.post(aMessage({ key: 'other' }));
    expect(server.requests.map(({ method, url }) => `${method} ${url.pathname}`)).toEqual([
      'GET /api/v4/teams/name/communs/channels/name/arrivees',
      expect.stringMatching(/^GET \/api\/v4\/channels\/[^/]+\/posts$/),
      'POST /api/v4/posts',
      expect.stringMatching(/^GET \/api\/v4\/channels\/[^/]+\/posts$/),
      'POST /api/v4/posts',
    ]);
    expect(server.violations).toEqual([]);
  });

  it('hears of a repeat after it has forgotten the first, from another process too', async () => {
    await chatAt(server).post(aMessage());
    server.forgetPending();
    await chatAt(server).post(aMessage());
    expect(server.posts()).toHaveLength(1);
  });

  it('gets a message once when the answer to the first try is lost', async () => {
    const chat = chatAt(server);
    server.plan('none', 'none', 'lost-answer');
    await expect(chat.post(aMessage())).rejects.toMatchObject({ transient: true });
    await chat.post(aMessage());
    expect(server.posts()).toHaveLength(1);
  });

  it('is asked again for a channel that was made anew', async () => {
    const chat = chatAt(server);
    await chat.post(aMessage());
    server.remakeChannel('arrivees');
    await expect(chat.post(aMessage({ key: 'other' }))).rejects.toMatchObject({ status: 404 });
    await chat.post(aMessage({ key: 'other' }));
    expect(server.posts()).toHaveLength(2);
  });

  it.each<[string, Failure, boolean, RegExp]>([
    ['a fault of the vendor', { status: 500 }, true, /answered 500 to a GET of teams/],
    ['a page of a proxy', { status: 502, raw: '<h1>Bad gateway</h1>' }, true, /502/],
    ['too many requests', { status: 429 }, true, /429/],
    ['a redirection', { status: 302 }, false, /302/],
    ['an unknown channel or team', { status: 404 }, false, /404/],
    ['no right to read the channel', { status: 403 }, false, /403/],
    ['a connection that breaks', 'drop', true, /could not be reached/],
    ['an answer of another shape', { status: 200, body: { name: 'arrivees' } }, false, /unknown shape/],
    ['an answer that is no JSON', { status: 200, raw: '<h1>Bonjour</h1>' }, false, /unknown shape/],
  ])('that answers with %s makes one error of its own', async (_, failure, transient, message) => {
    server.plan(failure);
    const refusal = chatAt(server).post(aMessage());
    await expect(refusal).rejects.toMatchObject({ name: 'ChatError', transient });
    await expect(refusal).rejects.toThrow(message);
    await expect(refusal).rejects.toHaveProperty('cause');
  });

  it('is not waited for for ever', async () => {
    server.plan('silence');
    const late = chatAt(server, { timeoutMs: 30 }).post(aMessage());
    await expect(late).rejects.toMatchObject({
      message: 'Mattermost did not answer a GET of teams in time.',
      transient: true,
    });
  });

  it('shows neither the token nor the text in its errors', async () => {
    const chat = chatAt(server);
    const message = `The token ${server.token} may not post.`;
    server.plan('none', 'none', { status: 403, body: { id: 'api.context.permissions', message } });
    const error: unknown = await chat.post(aMessage()).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ status: 403, transient: false });
    expect(inspect(error, { depth: 10 })).not.toMatch(new RegExp(`${server.token}|Ondine`));
  });
});

describe('the outbox', () => {
  it('is empty before the first message, and says that it could not keep one', async () => {
    expect(await readMessages(join(tmpdir(), 'no-such-folder'))).toEqual([]);
    const failing = outboxChat({ folder: '/dev/null/messages' }).post(aMessage());
    await expect(failing).rejects.toMatchObject({ name: 'ChatError', transient: true });
  });
});
