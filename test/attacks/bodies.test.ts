import { beforeAll, describe, expect, it } from 'vitest';
import { me, twoMembers } from '../functions/account-calls.ts';
import type { FakeServices } from '../fakes/services.ts';
import { doors } from './doors.ts';

let services: FakeServices;

beforeAll(async () => {
  ({ services } = await twoMembers());
});

/** A session of its own for each door: one of them ends it. */
async function session(): Promise<string> {
  const [cookie = ''] = await services.logins.open(me, new Headers());
  return cookie.split(';')[0] ?? '';
}

const json = 'application/json';
const form = 'application/x-www-form-urlencoded';
const long = 'a'.repeat(200_000);

/** Bodies that cost whoever reads them more than whoever sends them. */
const heavy: readonly (readonly [string, string, string])[] = [
  ['much JSON', json, JSON.stringify({ jeton: long })],
  ['a long form', form, `jeton=${long}`],
  ['lists in lists', json, '['.repeat(20_000)],
  ['maps in maps', json, `${'{"a":'.repeat(8_000)}1${'}'.repeat(8_000)}`],
  ['thousands of fields', form, Array.from({ length: 5_000 }, (_, index) => `f${index}=1`).join('&')],
  ['one field thousands of times', form, 'jeton=a&'.repeat(1_000)],
  ['thousands of keys of a prototype', json, `{${'"__proto__":{"admin":true},'.repeat(300)}"jeton":"x"}`],
  ['a number of thousands of digits', json, `{"end":${'9'.repeat(9_000)}}`],
  ['a text of thousands of escapes', json, `{"jeton":"${'\\u0000'.repeat(1_500)}"}`],
];

/** One of each function: all its addresses read a body in the same way. */
const readers = doors.filter(({ name }, index) => doors.findIndex((door) => door.name === name) === index);

describe('a heavy or crooked body', { timeout: 30_000 }, () => {
  it.each(readers)('at $path is refused with a 4xx, never a fault', async ({ path, send }) => {
    for (const [name, type, body] of heavy) {
      const cookie = await session();
      const response = await send(
        new Request(`https://communs.example${path}`, {
          method: 'POST',
          body,
          headers: { 'content-type': type, origin: 'https://communs.example', cookie },
        }),
      );
      expect(response.status, `${name}: ${response.status}`).toBeLessThan(500);
      if (body.length >= long.length && path !== '/api/cms')
        expect([303, 403, 404, 413], name).toContain(response.status);
    }
    expect({}).not.toHaveProperty('admin');
  });

  it.each(readers)('at $path is read no further than its limit', async ({ path, send }) => {
    const cookie = await session();
    let given = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        given += 65_536;
        controller.enqueue(new Uint8Array(65_536).fill(0x61));
      },
    });
    const response = await send(
      new Request(`https://communs.example${path}`, {
        method: 'POST',
        body: endless,
        headers: { 'content-type': path === '/api/cms' ? json : form, cookie },
        duplex: 'half',
      } as RequestInit),
    );
    expect([303, 403, 404, 413]).toContain(response.status);
    expect(given).toBeLessThan(8_000_000);
  });

  it('changed nothing', async () => {
    expect(await services.contents.proposals('open')).toEqual([]);
    expect(services.mailer.sent).toEqual([]);
  });
});
