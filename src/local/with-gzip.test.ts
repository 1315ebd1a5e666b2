import { expect, it } from 'vitest';
import { withGzip } from './with-gzip.ts';

const ask = (cacheControl: string): Promise<Response> =>
  withGzip(() =>
    Promise.resolve(
      new Response('bonjour', { headers: { 'content-type': 'text/html', 'cache-control': cacheControl } }),
    ),
  )(new Request('http://localhost/', { headers: { 'accept-encoding': 'gzip' } }));

it('leaves an answer as it is that forbids a change, so that it is shown as it comes', async () => {
  expect((await ask('no-store')).headers.get('content-encoding')).toBe('gzip');
  const kept = await ask('no-store, no-transform');
  expect(kept.headers.get('content-encoding')).toBeNull();
  expect(await kept.text()).toBe('bonjour');
});
