import { connect } from 'node:net';
import { describe, expect, it } from 'vitest';
import { onlyOwnHost } from '../../src/local/only-own-host.ts';
import { serve } from '../../src/local/serve-site.ts';
import { tempSite } from '../../src/local/temp-site.testing.ts';

const secret = () => Promise.resolve(new Response('un mail, avec son lien'));

describe('a page whose name was given the address of this machine', { timeout: 30_000 }, () => {
  const platform = onlyOwnHost(secret, 'https://secretariat.communs.example');

  it.each(['localhost:8888', '127.0.0.1:8888', '[::1]:8888', 'secretariat.communs.example'])(
    'is not %s',
    async (host) => {
      expect((await platform(new Request(`http://${host}/local/mails/`))).status).toBe(200);
    },
  );

  it.each([
    'mallory.example:8888',
    'localhost.mallory.example:8888',
    '127.0.0.1.mallory.example',
    'xlocalhost',
    'localhost.',
    '0.0.0.0:8888',
    'communs.example',
  ])('as %s reads nothing', async (host) => {
    const response = await platform(new Request(`http://${host}/local/mails/`));
    expect(response.status).toBe(421);
    expect(await response.text()).not.toContain('lien');
  });

  it('reads nothing by a Host beside the address either', async () => {
    const site = await serve(platform, { port: 0 });
    try {
      const told = await answerTo(site.url, 'GET /local/mails/ HTTP/1.1\r\nHost: mallory.example\r\n\r\n');
      expect(told).toMatch(/^HTTP\/1\.1 421 /);
    } finally {
      await site.close();
    }
  });
});

describe('a caller of the local server', { timeout: 30_000 }, () => {
  const header = 'x-nf-client-connection-ip';
  const echo = (request: Request) => Promise.resolve(new Response(request.headers.get(header) ?? 'none'));

  it.each([{}, { [header]: '203.0.113.7' }, { [header]: ['203.0.113.7', '203.0.113.8'] }])(
    'is counted by the address that she calls from, whatever she writes: %j',
    async (headers) => {
      const site = await tempSite({}, [echo]);
      expect((await site.ask('/api/login', { headers })).text).toBe('127.0.0.1');
    },
  );

  it('who sends a body slowly, or never, holds nobody up', async () => {
    const reading = async (request: Request) => {
      if (request.method !== 'POST') return undefined;
      return new Response(await request.text());
    };
    const site = await tempSite({ 'index.html': 'accueil' }, [reading]);
    const slow = Array.from({ length: 50 }, () => connect(Number(new URL(site.url).port), '127.0.0.1'));
    for (const socket of slow) {
      socket.on('error', () => undefined);
      socket.write('POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100000\r\n\r\na');
    }
    expect((await site.ask('/')).text).toBe('accueil');
    for (const socket of slow) socket.destroy();
    expect((await site.ask('/', { method: 'POST', body: 'b' })).text).toBe('b');
  });

  it.each([
    ['two lengths', 'POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab'],
    [
      'a length and chunks',
      'POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 6\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nX',
    ],
    ['a header over two lines', 'GET / HTTP/1.1\r\nHost: localhost\r\nX: a\r\n b: c\r\n\r\n'],
    ['headers without end', `GET / HTTP/1.1\r\nHost: localhost\r\nX: ${'a'.repeat(100_000)}\r\n\r\n`],
    ['no host', 'GET / HTTP/1.1\r\n\r\n'],
    ['two hosts', 'GET / HTTP/1.1\r\nHost: localhost\r\nHost: mallory.example\r\n\r\n'],
    ['a host that is none', 'GET / HTTP/1.1\r\nHost: a b\r\n\r\n'],
    ['TRACE', 'TRACE / HTTP/1.1\r\nHost: localhost\r\nCookie: session=x\r\n\r\n'],
    ['CONNECT', 'CONNECT mallory.example:443 HTTP/1.1\r\nHost: localhost\r\n\r\n'],
  ])('who sends %s is refused, and sees nothing of it again', async (_, text) => {
    const site = await tempSite({ 'index.html': 'accueil' });
    const told = await answerTo(site.url, text);
    expect(told).toMatch(/^(?:$|HTTP\/1\.1 4\d\d )/);
    expect(told).not.toContain('session=x');
    expect(told).not.toContain('accueil');
  });
});

/** All that a server says to what is written to it, byte for byte; "" where it hangs up. */
function answerTo(url: string, text: string): Promise<string> {
  const { promise, resolve } = Promise.withResolvers<string>();
  const parts: Buffer[] = [];
  connect(Number(new URL(url).port), '127.0.0.1')
    .on('data', (part: Buffer) => parts.push(part))
    // It hangs up on what is too long: nothing more is said.
    .on('error', () => undefined)
    .on('close', () => {
      resolve(Buffer.concat(parts).toString());
    })
    .end(text);
  return promise;
}
