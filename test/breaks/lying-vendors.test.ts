import { afterEach, describe, expect, it } from 'vitest';
import type { Failure } from '../contract/failing.ts';
import { mailsHome, member, vendorWorld, type VendorWorld } from './vendor-world.ts';

const lies: readonly [what: string, failure: Failure][] = [
  ['200 with an error of its own', { status: 200, body: { error: 'Internal error', message: 'Try later' } }],
  ['200 with a status inside', { status: 200, body: { status: 'FAILED' } }],
  ['an empty body', { status: 200, raw: '' }],
  ['null', { status: 200, raw: 'null' }],
  [
    'a page in HTML',
    {
      status: 200,
      raw: '<!doctype html><title>Maintenance</title>',
      headers: { 'content-type': 'text/html' },
    },
  ],
  ['half of its JSON', { status: 200, raw: '{"accountName":"celes' }],
  ['other types', { status: 200, body: { id: { a: 1 }, accountName: 7, email: [], data: 'x' } }],
  ['a list of numbers', { status: 200, body: [1, 2] }],
  ['text', { status: 200, raw: 'OK' }],
  ['a redirection', { status: 302, headers: { location: 'http://127.0.0.1:1/' } }],
  [
    'not found, in HTML, of a gateway',
    { status: 404, raw: '<html>404</html>', headers: { 'content-type': 'text/html' } },
  ],
  ['not found, without a word', { status: 404, raw: '' }],
  ['not found, in words of a gateway', { status: 404, body: { error: 'no route' } }],
  ['down', { status: 503 }],
  ['an end of the connection', 'drop'],
  ['work that is done and not told', 'lost-answer'],
  ['silence', 'silence'],
];

const days = ['2026-03-29', '2026-04-01', '2026-04-03', '2026-04-30', '2026-05-30', '2026-06-29'];

let world: VendorWorld;
afterEach(() => world.close());

describe.each(lies)('vendors that answer with %s', (_, failure) => {
  it('delay a welcome and a departure, and nothing is lost, done twice, or noted that is not so', async () => {
    world = await vendorWorld(failure === 'silence' ? 40 : 5_000);
    for (const [index, day] of ['2026-03-02', ...days].entries()) {
      const run = index === 0 ? () => world.welcome() : () => world.depart();
      world.at(day, 9);
      world.fail(failure);
      await run();
      world.heal();
      // Steps that fail are told; what is noted as done is so.
      expect(await world.disagreements()).not.toMatch(
        /d’après la base|pas de ligne d’audit|le compte la dit ouverte/,
      );
      world.at(day, 11);
      expect((await run()).failed).toEqual([]);
      expect(await world.disagreements()).toBe('');
      if (index === 0) {
        expect([...world.ovh.domain.accounts.keys()]).toEqual([member]);
        expect(world.mattermost.users.filter(({ email }) => email.startsWith(member))).toHaveLength(1);
      }
    }
    const created = world.ovh.requests.filter(
      ({ method, url }) => method === 'POST' && url.pathname.endsWith('/account'),
    );
    expect(created.length).toBeGreaterThan(0);
    expect([...world.ovh.domain.accounts.keys()]).toEqual([]);
    expect(mailsHome(world)).toHaveLength(new Set(mailsHome(world)).size);
    expect(mailsHome(world).length).toBeGreaterThan(2);
  });
});
