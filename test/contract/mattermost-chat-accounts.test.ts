import { inspect } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ChatAccounts } from '../../src/ports.ts';
import { aPerson, email } from './chat-accounts.contract.ts';
import type { Failure } from './failing.ts';
import { chatAccountsAt } from './mattermost/chat-accounts-at.ts';
import { startMattermostServer, type MattermostServer } from './mattermost-server.ts';

describe('the chat accounts at Mattermost', () => {
  let server: MattermostServer;
  let accounts: ChatAccounts;
  beforeEach(async () => {
    server = await startMattermostServer();
    accounts = chatAccountsAt(server);
  });
  afterEach(async () => {
    await server.close();
    expect(server.violations).toEqual([]);
  });

  it('have a password that nobody knows, and a link by mail to choose one, sent once', async () => {
    await accounts.create(aPerson());
    await accounts.create(aPerson());
    await accounts.create(aPerson({ email: 'b@example.net' }));
    expect(server.resets).toEqual([email, 'b@example.net']);
    expect(new Set(server.users.map(({ password }) => password)).size).toBe(2);
    expect(server.users[0]).toMatchObject({ first_name: 'Ondine', last_name: 'Mistral', locale: 'fr' });
  });

  it('find a person who has an account in other teams, and bring her into the community’s', async () => {
    const { id } = server.add({ email, username: 'ondine' });
    expect(await accounts.find(email)).toMatchObject({ id, inCommunity: false, inAlumni: false });
    expect(await accounts.create(aPerson())).toMatchObject({ id, username: 'ondine', inCommunity: true });
    expect(server.users).toHaveLength(1);
  });

  it('send no link to who comes back, or logs in by another provider', async () => {
    server.add({ email, username: 'ondine' }, 'anciens');
    server.add({ email: 'b@example.net', username: 'b', auth_service: 'gitlab' });
    for (const one of [email, 'b@example.net'])
      expect(await accounts.create(aPerson({ email: one }))).toMatchObject({ inCommunity: true });
    expect(server.resets).toEqual([]);
  });

  it('leave the community’s team for nothing where there is no team of alumni', async () => {
    const alone = chatAccountsAt(server, { alumniTeam: undefined });
    const { id } = await alone.create(aPerson());
    await alone.moveToAlumni(id);
    expect(await alone.find(email)).toMatchObject({ inCommunity: false, inAlumni: false });
  });

  it('are told from those that another call makes in between', async () => {
    await accounts.create(aPerson());
    server.plan({ status: 404, body: { id: 'app.user.missing_account.const', message: '' } });
    expect(await accounts.create(aPerson({ username: 'autre' }))).toMatchObject({
      username: 'ondine.mistral',
    });
    expect(server.users).toHaveLength(1);
  });

  it('are not made where no name is free', async () => {
    for (let index = 1; index <= 20; index++)
      server.add({ email: `${index}@example.net`, username: index === 1 ? 'ondine' : `ondine${index}` });
    await expect(accounts.create(aPerson({ username: 'ondine' }))).rejects.toMatchObject({
      name: 'ChatError',
      transient: false,
    });
    expect(server.users).toHaveLength(20);
  });

  it.each<[string, Failure]>([
    ['a page of something before it', { status: 404, raw: '<h1>Not found</h1>' }],
    ['a path that it does not know', { status: 404, body: { id: 'api.context.404.app_error', message: '' } }],
    ['no right to see it', { status: 403, body: { id: 'api.context.permissions.app_error', message: '' } }],
  ])('are not taken for absent on %s', async (_, failure) => {
    server.plan(failure);
    await expect(accounts.find(email)).rejects.toMatchObject({ name: 'ChatError', transient: false });
    server.plan(failure);
    await expect(accounts.create(aPerson())).rejects.toMatchObject({ name: 'ChatError' });
    expect(server.users).toEqual([]);
  });

  it('are not taken for another person’s', async () => {
    const { id } = await accounts.create(aPerson());
    const wrong = { id: 'other', username: 'other', email: 'other@example.net', delete_at: 0 };
    server.plan({ status: 200, body: wrong });
    await expect(accounts.find(email)).rejects.toMatchObject({ transient: false });
    server.plan({ status: 200, body: wrong });
    await expect(accounts.deactivate(id)).rejects.toMatchObject({ transient: false });
    expect(await accounts.find(email)).toMatchObject({ state: 'active' });
  });

  const failing: [string, Failure, object][] = [
    ['a fault of the vendor', { status: 500 }, { transient: true, status: 500 }],
    ['a page of a proxy', { status: 502, raw: '<h1>Bad gateway</h1>' }, { transient: true, status: 502 }],
    ['a refusal', { status: 401 }, { transient: false, status: 401 }],
    ['a connection that breaks', 'drop', { transient: true }],
    [
      'an error with status 200',
      { status: 200, body: { id: 'x', message: 'y', status_code: 500 } },
      { transient: false },
    ],
    ['an answer of another shape', { status: 200, body: [] }, { transient: false }],
    ['an answer that is no JSON', { status: 200, raw: '<h1>Bonjour</h1>' }, { transient: false }],
  ];

  it.each(failing)(
    'report %s at each of their calls, and do all of it at the next try',
    async (_, failure, fault) => {
      const id = server.add({ email: 'b@example.net', username: 'b' }, 'communs').id;
      const calls = [
        () => accounts.find(email),
        () => accounts.create(aPerson()),
        () => accounts.moveToAlumni(id),
        () => accounts.deactivate(id),
        () => accounts.join(id),
        () => accounts.message(id, { key: 'a', text: 'Bonjour' }),
      ];
      for (const call of calls) {
        for (let before = 0; ; before++) {
          const sent = server.requests.length;
          server.plan(...Array<Failure>(before).fill('none'), failure);
          const outcome: unknown = await call().then(
            () => 'done',
            (error: unknown) => error,
          );
          server.unplan();
          // An empty list is a right answer where memberships are asked for.
          const isWhole = server.requests.length - sent <= before;
          if (isWhole || outcome === 'done') break;
          expect(outcome).toMatchObject({ name: 'ChatError', ...fault });
        }
      }
      expect(await accounts.find('b@example.net')).toMatchObject({ inCommunity: true, inAlumni: true });
      expect(await accounts.find(email)).toMatchObject({ inCommunity: true, state: 'active' });
      expect(server.users).toHaveLength(2);
      expect(server.resets).toContain(email);
      expect(server.posts()).toEqual([{ channel: '@b', text: 'Bonjour' }]);
    },
  );

  it('do once what was done when the answer was lost', async () => {
    const fresh = () => chatAccountsAt(server);
    for (let before = 0; before < 10; before++) {
      server.plan(...Array<Failure>(before).fill('none'), 'lost-answer');
      await fresh()
        .create(aPerson())
        .catch(() => undefined);
      server.unplan();
    }
    const { id } = await fresh().create(aPerson());
    expect(server.users).toHaveLength(1);
    for (let before = 0; before < 6; before++) {
      server.plan(...Array<Failure>(before).fill('none'), 'lost-answer');
      await fresh()
        .message(id, { key: 'a', text: 'Bonjour' })
        .catch(() => undefined);
      server.unplan();
    }
    expect(server.posts()).toHaveLength(1);
  });

  it.each([
    ['X-Ratelimit-Reset', '3', 3_000],
    ['Retry-After', '2', 2_000],
    ['X-Ratelimit-Reset', 'soon', undefined],
  ])('say how long the vendor asks to be left alone (%s: %s)', async (header, value, retryAfterMs) => {
    server.plan({ status: 429, headers: { [header]: value } });
    await expect(accounts.find(email)).rejects.toMatchObject({
      name: 'ChatError',
      status: 429,
      transient: true,
      retryAfterMs,
    });
  });

  it('are not waited for for ever', async () => {
    server.plan('silence');
    await expect(chatAccountsAt(server, { timeoutMs: 30 }).find(email)).rejects.toMatchObject({
      message: 'Mattermost did not answer a GET of users in time.',
      transient: true,
    });
  });

  it('show neither the token, nor an address, nor a password in their errors', async () => {
    let sent = '';
    const refusal = (said: string): Failure => ({ status: 400, body: { id: 'model.user.x', message: said } });
    server.plan('none', refusal(`The token ${server.token} of ${email} may not.`));
    const error: unknown = await accounts.create(aPerson()).catch((thrown: unknown) => thrown);
    sent = server.requests.at(-1)?.body ?? '';
    const { password } = JSON.parse(sent) as { password: string };
    const shown = inspect(error, { depth: 10 });
    for (const secret of [server.token, email, password]) expect(shown).not.toContain(secret);
  });
});
