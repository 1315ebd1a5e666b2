import { beforeEach, describe, expect, it } from 'vitest';
import arrival from '../../functions/arrival.ts';
import login from '../../functions/login.ts';
import loginLink from '../../functions/login-link.ts';
import { provideServices } from '../../src/adapters/provided-services.ts';
import type { RateLimits } from '../../src/ports.ts';
import { anAccount } from '../builders.ts';
import { fakeServices, type FakeServices } from '../fakes/services.ts';

const site = 'https://communs.example';
let services: FakeServices;
let windows: Map<string, number>;
const work: Promise<unknown>[] = [];

beforeEach(async () => {
  windows = new Map();
  const rateLimits: RateLimits = {
    hit: (key) => {
      const hits = (windows.get(key) ?? 0) + 1;
      windows.set(key, hits);
      return Promise.resolve(hits);
    },
    forget: () => Promise.resolve(0),
  };
  services = { ...fakeServices(), rateLimits };
  provideServices({ ...services, site: { page: () => Promise.resolve('<main></main>') } });
  await services.accounts.reserve(
    anAccount({
      id: 'ondine.mistral',
      secondaryEmail: 'ondine@exemple.fr',
    }),
  );
});

const call = (path: string, fields: object, headers: Readonly<Record<string, string>>) =>
  new Request(site + path, {
    method: 'POST',
    body: JSON.stringify(fields),
    headers: { 'content-type': 'application/json', 'x-nf-client-connection-ip': '203.0.113.7', ...headers },
  });
const ask = async (email: string, headers: Readonly<Record<string, string>> = {}) => {
  const response = await login(call('/api/login', { email }, headers), {
    waitUntil: (held) => void work.push(held),
  });
  await Promise.all(work.splice(0));
  return response;
};

/** What a caller writes to look like somebody else each time. */
const disguises: readonly (readonly [string, (count: number) => Record<string, string>])[] = [
  ['X-Forwarded-For', (count) => ({ 'x-forwarded-for': `198.51.100.${count}` })],
  ['Forwarded', (count) => ({ forwarded: `for=198.51.100.${count}` })],
  ['X-Real-IP', (count) => ({ 'x-real-ip': `198.51.100.${count}` })],
  [
    'True-Client-IP',
    (count) => ({ 'true-client-ip': `198.51.100.${count}`, 'cf-connecting-ip': `198.51.100.${count}` }),
  ],
  ['Client-IP', (count) => ({ 'client-ip': `198.51.100.${count}` })],
  ['User-Agent and cookies', (count) => ({ 'user-agent': `x${count}`, cookie: `session=${count}` })],
];

describe('a caller who is over her limit', { timeout: 30_000 }, () => {
  it.each(disguises)('stays so whatever stands in %s', async (_, headers) => {
    for (let count = 0; count < 60; count++)
      expect((await ask(`x${count}@exemple.fr`, headers(count))).status).toBe(200);
    expect((await ask('y@exemple.fr', headers(61))).status).toBe(429);
  });

  it('stays so from any address of the IPv6 network that is hers', async () => {
    const from = (count: number) => ({
      'x-nf-client-connection-ip': `2001:db8:1:2:${count.toString(16)}::${count}`,
    });
    for (let count = 1; count <= 60; count++)
      expect((await ask(`x${count}@exemple.fr`, from(count))).status).toBe(200);
    expect((await ask('y@exemple.fr', from(61))).status).toBe(429);
    expect((await ask('y@exemple.fr', { 'x-nf-client-connection-ip': '2001:db8:1:3::1' })).status).toBe(200);
  });

  it('stays so when she calls at once', async () => {
    const all = await Promise.all(Array.from({ length: 200 }, (_, count) => ask(`x${count}@exemple.fr`)));
    expect(all.filter(({ status }) => status === 200)).toHaveLength(60);
  });

  it('cannot guess links', async () => {
    const tries: number[] = [];
    for (let count = 0; count < 100; count++)
      tries.push(
        (
          await loginLink(
            call('/api/login/link', { jeton: `devine${count}` }, disguises[0]?.[1](count) ?? {}),
          )
        ).status,
      );
    expect(tries.filter((status) => status === 422)).toHaveLength(60);
    expect(tries.filter((status) => status === 429)).toHaveLength(40);
  });

  it('cannot flood the arrivals', async () => {
    const { filledArrival } = await import('../builders.ts');
    const tries = await Promise.all(
      Array.from({ length: 150 }, (_, count) =>
        arrival(
          call(
            '/api/arrival',
            { ...filledArrival, email: `x${count}@exemple.fr` },
            disguises[0]?.[1](count) ?? {},
          ),
        ),
      ),
    );
    expect(tries.filter(({ status }) => status === 429)).toHaveLength(50);
  });

  it('is counted by a fingerprint: no address of hers is kept', async () => {
    await ask('x@exemple.fr');
    expect([...windows.keys()].join()).not.toMatch(/203\.0\.113|exemple/);
  });
});

describe('an address gets five mails an hour', { timeout: 30_000 }, () => {
  it.each([
    ['as it is', () => 'ondine@exemple.fr'],
    ['in any case', (count: number) => (count % 2 ? 'ONDINE@exemple.fr' : 'Ondine@Exemple.FR')],
    ['with spaces around', (count: number) => `${' '.repeat(count)}ondine@exemple.fr\n`],
    [
      'with dots',
      (count: number) => `${'ondine'.slice(0, count % 6)}.${'ondine'.slice(count % 6)}@exemple.fr`,
    ],
    ['with a tag', (count: number) => `ondine+${count}@exemple.fr`],
    ['with letters that look like it', () => '\u043Endine@exemple.fr'],
    ['with letters that fold to it', () => 'ond\u0131ne@exemple.fr'],
    ['in wide letters', () => 'ondine\uFF20exemple.fr'],
    ['with what shows nothing', () => 'ondine\u200B@exemple.fr'],
    ['with a comment', () => '"ondine"@exemple.fr'],
    ['with a second address', () => 'ondine@exemple.fr,mallory@exemple.org'],
    ['with a line', () => 'ondine@exemple.fr\r\nBcc: mallory@exemple.org'],
  ])('%s, from anywhere', async (_, address) => {
    for (let count = 0; count < 30; count++)
      await ask(address(count), { 'x-nf-client-connection-ip': `198.51.100.${count}` });
    expect(services.mailer.sent.length).toBeLessThanOrEqual(5);
    for (const { to } of services.mailer.sent) expect(to).toBe('ondine@exemple.fr');
  });
});
