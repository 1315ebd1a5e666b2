import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { outboxMailer, readOutbox } from '../../src/adapters/outbox/outbox-mailer.ts';
import { resendMailer, type ResendMailerOptions } from '../../src/adapters/resend/resend-mailer.ts';
import type { Failure } from './failing.ts';
import { aMail, mailerContract } from './mailer.contract.ts';
import { startResendServer, type ResendServer } from './resend-server.ts';

const mailerAt = (server: ResendServer, given: Partial<ResendMailerOptions> = {}) =>
  resendMailer({
    apiKey: server.apiKey,
    from: 'Secrétariat <secretariat@example.org>',
    baseUrl: server.url,
    timeoutMs: 10_000,
    delay: () => Promise.resolve(),
    ...given,
  });

mailerContract('Resend', async () => {
  const server = await startResendServer();
  return {
    mailer: mailerAt(server),
    sent: () =>
      Promise.resolve(server.mails.map(({ to, subject, html, text }) => ({ to, subject, html, text }))),
    close: async () => {
      await server.close();
      expect(server.violations).toEqual([]);
    },
  };
});

mailerContract('outbox', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'outbox-'));
  return {
    mailer: outboxMailer({ folder }),
    sent: async () =>
      (await readOutbox(folder)).map(({ to, subject, html, text }) => ({ to, subject, html, text })),
    close: () => rm(folder, { recursive: true }),
  };
});

describe('the Resend mailer', () => {
  let server: ResendServer;
  beforeEach(async () => {
    server = await startResendServer();
  });
  afterEach(() => server.close());

  it('names the sender and where replies go, and goes to the given address', async () => {
    await mailerAt(server, { replyTo: 'equipe@example.org', baseUrl: `${server.url}/` }).send(aMail());
    expect(server.mails[0]).toMatchObject({
      from: 'Secrétariat <secretariat@example.org>',
      reply_to: 'equipe@example.org',
    });
    expect(server.requests[0]?.headers['idempotency-key']).toBe('arrival-received/ondine.mistral');
    expect(server.violations).toEqual([]);
  });

  it('asks for nothing but the mail: no tracking, no tag, no copy', async () => {
    await mailerAt(server).send(aMail());
    const body = JSON.parse(server.requests[0]?.body ?? '') as object;
    expect(Object.keys(body).sort()).toEqual(['from', 'html', 'subject', 'text', 'to']);
  });

  it.each<[string, Failure]>([
    [
      'a fault of the vendor',
      { status: 500, body: { statusCode: 500, name: 'internal_server_error', message: '' } },
    ],
    ['a page of a proxy', { status: 502, raw: '<h1>Bad gateway</h1>' }],
    ['JSON of a proxy', { status: 503, body: { title: 'unavailable' } }],
    [
      'too many requests',
      { status: 429, body: { statusCode: 429, name: 'rate_limit_exceeded', message: '' } },
    ],
    [
      'the same request under way',
      { status: 409, body: { statusCode: 409, name: 'concurrent_idempotent_requests' } },
    ],
    ['a connection that breaks', 'drop'],
  ])('tries again after %s', async (_, failure) => {
    const pauses: number[] = [];
    const delay = (pause: number): Promise<unknown> => Promise.resolve(pauses.push(pause));
    server.plan(failure, failure);
    await mailerAt(server, { delay }).send(aMail());
    expect(server.mails).toHaveLength(1);
    expect(new Set(server.requests.map(({ headers }) => headers['idempotency-key'])).size).toBe(1);
    expect(pauses).toEqual([500, 2_000]);
  });

  it('sends once when the answer to the first try is lost', async () => {
    server.plan('lost-answer');
    await mailerAt(server).send(aMail());
    expect(server.requests).toHaveLength(2);
    expect(server.mails).toHaveLength(1);
  });

  it('gives up after the third try, as transient', async () => {
    server.plan('drop', 'drop', 'drop');
    await expect(mailerAt(server).send(aMail())).rejects.toMatchObject({
      name: 'MailError',
      transient: true,
    });
    expect(server.requests).toHaveLength(3);
  });

  it('does not wait for an answer for ever', async () => {
    server.plan('silence', 'silence', 'silence');
    const late = mailerAt(server, { timeoutMs: 30 }).send(aMail());
    await expect(late).rejects.toMatchObject({ message: 'Resend did not answer in time.', transient: true });
  });

  it.each<[string, Failure, RegExp]>([
    [
      'a refusal',
      { status: 422, body: { statusCode: 422, name: 'validation_error', message: 'no' } },
      /422 val/,
    ],
    ['an answer without an id', { status: 200, body: { ok: true } }, /unknown shape/],
    ['an answer that is null', { status: 400, raw: 'null' }, /unknown shape/],
  ])('does not try again after %s', async (_, failure, message) => {
    server.plan(failure);
    const refusal = mailerAt(server).send(aMail());
    await expect(refusal).rejects.toMatchObject({ name: 'MailError', transient: false });
    await expect(refusal).rejects.toThrow(message);
    expect(server.requests).toHaveLength(1);
  });

  it('refuses a key that was used for another mail', async () => {
    await mailerAt(server).send(aMail());
    const other = mailerAt(server).send(aMail({ to: 'autre@example.org' }));
    await expect(other).rejects.toThrow('409 invalid_idempotent_request');
    expect(server.mails).toHaveLength(1);
  });

  it('shows neither the key nor an address in its errors', async () => {
    const apiKey = 're_wrong_and_secret';
    const message = 'You can only send to ondine.mistral@example.org, not to <autre@example.org>.';
    server.plan({ status: 403, body: { statusCode: 403, name: 'validation_error', message } });
    for (const mailer of [mailerAt(server), mailerAt(server, { apiKey })]) {
      const error: unknown = await mailer.send(aMail()).catch((thrown: unknown) => thrown);
      expect(error).toMatchObject({ cause: expect.any(Error) as Error, transient: false });
      expect(inspect(error, { depth: 10 })).not.toMatch(/re_wrong|@example/);
    }
  });
});

describe('the outbox', () => {
  let folder: string;
  beforeEach(async () => {
    folder = join(await mkdtemp(join(tmpdir(), 'outbox-')), 'mails');
  });
  afterEach(() => rm(join(folder, '..'), { recursive: true }));

  it('is empty before the first mail', async () => {
    expect(await readOutbox(folder)).toEqual([]);
  });

  it('shows mails newest first, with their time', async () => {
    const times = ['2026-03-01T08:00:00.000Z', '2026-03-01T10:00:00.000Z', '2026-03-01T09:00:00.000Z'];
    for (const at of times) await outboxMailer({ folder, now: () => new Date(at) }).send(aMail({ key: at }));
    expect((await readOutbox(folder)).map(({ at }) => at)).toEqual([times[1], times[2], times[0]]);
  });

  it('keeps the first mail of a key', async () => {
    await outboxMailer({ folder, now: () => new Date(0) }).send(aMail());
    await outboxMailer({ folder }).send(aMail({ subject: 'Autre' }));
    const [kept, ...others] = await readOutbox(folder);
    expect(kept).toMatchObject({ ...aMail(), at: '1970-01-01T00:00:00.000Z' });
    expect(others).toEqual([]);
  });

  it('leaves whole files only, that others cannot read', async () => {
    await Promise.all(Array.from({ length: 10 }, () => outboxMailer({ folder }).send(aMail())));
    const names = await readdir(folder);
    expect(names).toEqual([expect.stringMatching(/^local-[\da-f]{32}\.json$/)]);
    expect((await stat(join(folder, names[0] ?? ''))).mode & 0o077).toBe(0);
  });

  it('says that it could not keep a mail', async () => {
    const failing = outboxMailer({ folder: '/dev/null/mails' }).send(aMail());
    await expect(failing).rejects.toMatchObject({ name: 'MailError', transient: true });
  });
});
