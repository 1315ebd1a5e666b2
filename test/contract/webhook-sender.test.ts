import { createServer } from 'node:https';
import { once } from 'node:events';
import { createServer as createSilentServer, type AddressInfo } from 'node:net';
import { Webhook } from 'standardwebhooks';
import { describe, expect, it } from 'vitest';
import { postToAddress, type PinnedCall } from '../../src/adapters/webhooks/post-to-address.ts';
import { systemResolve } from '../../src/adapters/webhooks/resolve-host.ts';
import { webhookSender } from '../../src/adapters/webhooks/webhook-sender.ts';

const secret = `whsec_${Buffer.from('32 bytes of a secret of the test').toString('base64')}`;

function trial(addresses: readonly string[][], status = 204) {
  const calls: PinnedCall[] = [];
  const answers = [...addresses];
  const sender = webhookSender({
    timeoutMs: 1_000,
    resolve: async () => Promise.resolve(answers.length > 1 ? (answers.shift() ?? []) : (answers[0] ?? [])),
    post: async (call) => {
      calls.push(call);
      return Promise.resolve(status);
    },
  });
  const send = (url: string) =>
    sender.send({ url, secret, id: 'msg_1', at: new Date(), body: '{"type":"member.arrival"}' });
  return { calls, sender, send };
}

describe('the sender of webhooks', () => {
  it('signs as Standard Webhooks asks, and calls the address that it checked', async () => {
    const { calls, send } = trial([['1.1.1.1', '2606:4700:4700::1111']]);
    expect(await send('https://outil.example/secretariat')).toBe(204);
    const [call] = calls;
    expect(call).toMatchObject({ address: '1.1.1.1', body: '{"type":"member.arrival"}' });
    expect(call?.headers['webhook-id']).toBe('msg_1');
    expect(new Webhook(secret).verify(call?.body ?? '', { ...call?.headers })).toEqual({
      type: 'member.arrival',
    });
    expect(() => new Webhook(secret).verify(`${call?.body ?? ''} `, { ...call?.headers })).toThrow();
  });

  it.each([
    ['http://outil.example/', 'not-public'],
    ['https://127.0.0.1/', 'not-public'],
    ['https://0x7f.1/', 'not-public'],
    ['https://2130706433/', 'not-public'],
    ['https://[::1]/', 'not-public'],
    ['https://[::ffff:10.0.0.1]/', 'not-public'],
    ['https://169.254.169.254/latest/meta-data/', 'not-public'],
    ['https://1.1.1.1/', 'public'],
    ['https://outil.example/', 'public'],
  ] as const)('finds %s %s', async (url, expected) => {
    const { calls, sender, send } = trial([['1.1.1.1']]);
    expect(await sender.check(url)).toBe(expected);
    if (expected === 'public') return;
    await expect(send(url)).rejects.toThrow('not-public');
    expect(calls).toEqual([]);
  });

  it('refuses a host that has one private address among others, or none', async () => {
    expect(await trial([['1.1.1.1', '10.0.0.1']]).sender.check('https://outil.example/')).toBe('not-public');
    expect(await trial([[]]).sender.check('https://outil.example/')).toBe('unknown-host');
  });

  it('refuses a host that has become private since it was first checked', async () => {
    const { calls, sender, send } = trial([['1.1.1.1'], ['127.0.0.1']]);
    expect(await sender.check('https://outil.example/')).toBe('public');
    await expect(send('https://outil.example/')).rejects.toThrow('not-public');
    expect(calls).toEqual([]);
  });
});

describe('a call of one address', () => {
  it('goes to that address, whatever the name means, and trusts no certificate of nobody', async () => {
    const asked: string[] = [];
    const server = createServer({}, () => undefined);
    server.on('tlsClientError', (fault) => asked.push(fault.message));
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const url = new URL(`https://outil.example:${port}/`);
    const call = { url, address: '127.0.0.1', headers: {}, body: '{}', timeoutMs: 2_000 };
    await expect(postToAddress(call)).rejects.toThrow();
    expect(asked).toHaveLength(1);
    server.close();
    await expect(postToAddress(call)).rejects.toThrow('ECONNREFUSED');
  });

  it('ends where nobody answers in time', async () => {
    const server = createSilentServer((socket) => socket.on('error', () => undefined));
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const url = new URL(`https://outil.example:${port}/`);
    const call = { url, address: '127.0.0.1', headers: {}, body: '{}', timeoutMs: 50 };
    await expect(postToAddress(call)).rejects.toThrow('abort');
    server.close();
  });

  it('finds this machine by its name', async () => {
    expect((await systemResolve('localhost')).some((address) => /^(127\.|::1$)/.test(address))).toBe(true);
  });
});
