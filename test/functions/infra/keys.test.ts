import { beforeEach, describe, expect, it } from 'vitest';
import { makeKey } from '../../../src/journeys/infra/keys.ts';
import { infraScopes, type InfraScope } from '../../../src/ports.ts';
import { mission } from '../../journeys/process-world.ts';
import { infraTrial, type InfraTrial } from './trial.ts';

let trial: InfraTrial;
beforeEach(async () => {
  trial = infraTrial();
  trial.publish('lise.charme', { missions: [mission('2025-01-01')] });
  await trial.welcome();
});

const aWebhook = { url: 'https://outil.example/', kinds: ['arrival'] };
const calls = [
  ['GET', '/members', 'members:read', 200],
  ['GET', '/members/lise.charme', 'members:read', 200],
  ['GET', '/changes', 'members:read', 200],
  ['GET', '/webhooks', 'webhooks:manage', 200],
  ['POST', '/webhooks', 'webhooks:manage', 201],
  ['GET', '/webhooks/unknown', 'webhooks:manage', 404],
  ['DELETE', '/webhooks/unknown', 'webhooks:manage', 404],
] as const;
const bodyOf = (method: string) => (method === 'POST' ? { body: aWebhook } : {});
const subsets = infraScopes.reduce<InfraScope[][]>(
  (found, scope) => [...found, ...found.map((held) => [...held, scope])],
  [[]],
);

describe.each(calls)('%s %s', (method, path, scope, status) => {
  it('asks for a key', async () => {
    const response = await trial.ask(path, { method, ...bodyOf(method) });
    expect(response.status).toBe(401);
    expect(response.headers.get('www-authenticate')).toBe('Bearer');
    expect(await response.json()).toMatchObject({ type: 'urn:infra:missing-key' });
  });

  it.each(['infra_', 'x', 'infra_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA', '__proto__'])(
    'refuses the key %s',
    async (key) => {
      await trial.key('outil');
      const response = await trial.ask(path, { method, key, ...bodyOf(method) });
      expect(response.status).toBe(401);
      expect(await response.json()).toMatchObject({ type: 'urn:infra:wrong-key' });
    },
  );

  it('refuses a key that is revoked, and another way to log in', async () => {
    const key = await trial.key('outil');
    const authorization = `Basic ${btoa(`outil:${key}`)}`;
    const basic = await trial.ask(path, { method, headers: { authorization }, ...bodyOf(method) });
    expect(basic.status).toBe(401);
    await trial.services.infraClients.revoke('outil', trial.services.clock.now());
    expect((await trial.ask(path, { method, key, ...bodyOf(method) })).status).toBe(401);
  });

  it('opens to its scope alone', async () => {
    for (const [index, scopes] of subsets.filter(({ length }) => length > 0).entries()) {
      const key = await trial.key(`outil-${index}`, scopes);
      const response = await trial.ask(path, { method, key, ...bodyOf(method) });
      const asked = scopes.join();
      expect(response.status, asked).toBe(scopes.includes(scope) ? status : 403);
      if (!scopes.includes(scope))
        expect(await response.json(), asked).toMatchObject({ type: 'urn:infra:missing-scope', scope });
    }
  });

  it('refuses a client that asks too much, and says when to come back', async () => {
    const key = await trial.key('outil');
    trial.provide({
      ...trial.services,
      rateLimits: { forget: () => Promise.resolve(0), hit: () => Promise.resolve(301) },
    });
    const response = await trial.ask(path, { method, key, ...bodyOf(method) });
    expect(response.status).toBe(429);
    expect(response.headers.get('retry-after')).toBe('60');
    expect(response.headers.get('ratelimit')).toBe('"client";r=0;t=60');
  });

  it('says honestly that something does not answer', async () => {
    const key = await trial.key('outil');
    const infraClients = { ...trial.services.infraClients, find: () => Promise.reject(new Error('down')) };
    trial.provide({ ...trial.services, infraClients });
    const said: unknown[] = [];
    const { error } = console;
    console.error = (line: unknown) => said.push(line);
    const response = await trial.ask(path, { method, key, ...bodyOf(method) }).finally(() => {
      console.error = error;
    });
    expect(response.status).toBe(503);
    expect(said).toHaveLength(1);
    expect(said.join()).not.toContain(key);
  });
});

describe('a key', () => {
  it('is kept as a hash alone, and its use is noted', async () => {
    const key = await trial.key('outil');
    expect(Buffer.from(key.replace('infra_', ''), 'base64url')).toHaveLength(32);
    expect((await trial.services.infraClients.all())[0]?.lastUsedAt).toBeUndefined();
    const response = await trial.ask('/members', { key });
    expect(response.headers.get('ratelimit-policy')).toBe('"client";q=300;w=60');
    const clients = await trial.services.infraClients.all();
    expect(clients).toMatchObject([{ name: 'outil', lastUsedAt: trial.services.clock.now().toISOString() }]);
    expect(JSON.stringify(clients)).not.toContain(key);
  });

  it.each([
    ['Outil', ['members:read'], 'bad-name'],
    ['', ['members:read'], 'bad-name'],
    ['-outil', ['members:read'], 'bad-name'],
    ['outil', [], 'bad-scopes'],
    ['outil', ['members:read', 'members:write'], 'bad-scopes'],
    ['taken', ['members:read'], 'name-taken'],
  ] as const)('is not made for %j with %j', async (name, scopes, kind) => {
    await trial.key('taken');
    const outcome = await makeKey({ name, scopes, createdBy: 'ondine.mistral' }, trial.services);
    expect(outcome.kind).toBe(kind);
    expect(await trial.services.infraClients.all()).toHaveLength(1);
  });
});

describe('other methods and addresses', () => {
  it.each([
    ['PUT', '/members', 405, 'GET, HEAD, OPTIONS'],
    ['POST', '/changes', 405, 'GET, HEAD, OPTIONS'],
    ['OPTIONS', '/webhooks', 204, 'GET, POST, HEAD, OPTIONS'],
    ['OPTIONS', '/webhooks/x', 204, 'GET, DELETE, HEAD, OPTIONS'],
    ['DELETE', '/openapi.json', 405, 'GET, HEAD, OPTIONS'],
    ['GET', '/', 404, null],
    ['GET', '/constructor', 404, null],
    ['GET', '/members/', 404, null],
    ['GET', '/members/%', 404, null],
    ['GET', '/members/a/b', 404, null],
  ])('%s %s answers %i', async (method, path, status, allow) => {
    const response = await trial.ask(path, { method });
    expect(response.status).toBe(status);
    expect(response.headers.get('allow')).toBe(allow);
  });

  it('HEAD answers as GET, without a body', async () => {
    const response = await trial.ask('/members', { method: 'HEAD', key: await trial.key('outil') });
    expect(response.status).toBe(200);
    expect(await response.text()).toBe('');
  });
});
