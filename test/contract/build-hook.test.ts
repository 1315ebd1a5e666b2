import { inspect } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { buildHook } from '../../src/adapters/netlify/build-hook.ts';
import { failures } from './failing.ts';
import { answerJson, listen, type ReceivedRequest } from './listen.ts';

const path = '/build_hooks/0123456789secret';
const failing = failures();
let server: Awaited<ReturnType<typeof listen>>;
let received: ReceivedRequest[];

beforeEach(async () => {
  received = [];
  server = await listen((request, response) => {
    received.push(request);
    if (!failing.applied(response)) answerJson(response, 200, {});
  });
});
afterEach(async () => {
  failing.unplan();
  await server.close();
});

const hook = (timeoutMs = 5_000) => buildHook({ url: `http://127.0.0.1:${server.port}${path}`, timeoutMs });
const failureOf = (work: Promise<void>): Promise<unknown> =>
  work.then(
    () => undefined,
    (fault: unknown) => fault,
  );

describe('Netlify’s build hook', () => {
  it('is called by one POST', async () => {
    await hook().publish();
    expect(received).toMatchObject([{ method: 'POST' }]);
    expect(received[0]?.url.pathname).toBe(path);
  });

  it.each([
    ['a refusal', { status: 404 }, 'Netlify answered 404'],
    ['a fault', { status: 500 }, 'Netlify answered 500'],
    ['a way elsewhere', { status: 302 }, 'Netlify answered 302'],
    ['a connection that breaks', 'drop', 'out of reach'],
    ['silence', 'silence', 'did not answer'],
  ] as const)('fails on %s, without its address', async (_, failure, message) => {
    failing.plan(failure);
    const fault = await failureOf(hook(failure === 'silence' ? 50 : 5_000).publish());
    expect(fault).toMatchObject({
      name: 'BuildHookError',
      message: expect.stringContaining(message) as unknown,
    });
    expect(inspect(fault, { depth: 9 })).not.toContain('0123456789secret');
    expect(received).toHaveLength(1);
  });

  it('fails without its address where nobody listens', async () => {
    const open = hook();
    await server.close();
    const fault = await failureOf(open.publish());
    expect(inspect(fault, { depth: 9 })).toMatch(/out of reach[^]*ECONNREFUSED/);
    expect(inspect(fault, { depth: 9 })).not.toContain('0123456789secret');
  });
});
