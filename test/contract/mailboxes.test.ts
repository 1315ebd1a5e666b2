import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { embeddedMailboxes } from '../../src/adapters/embedded-mailboxes/embedded-mailboxes.ts';
import { isPasswordOf } from '../../src/adapters/embedded-mailboxes/password-hash.ts';
import { ovhMailboxes, type OvhMailboxesOptions } from '../../src/adapters/ovh/ovh-mailboxes.ts';
import type { Failure } from './failing.ts';
import { aResponder, id, mailboxesContract, password } from './mailboxes.contract.ts';
import { startOvhServer, type OvhServer } from './ovh-server.ts';

const domain = 'secretariat.example';
const mailboxesAt = ({ access, endpoint }: OvhServer, given: Partial<OvhMailboxesOptions> = {}) =>
  ovhMailboxes({ ...access, endpoint, domain, timeoutMs: 10_000, ...given });

const newFolder = (): Promise<string> => mkdtemp(join(tmpdir(), 'mailboxes-'));

mailboxesContract('OVH', async () => {
  const server = await startOvhServer(domain);
  return { mailboxes: mailboxesAt(server), close: () => server.close() };
});

mailboxesContract('embedded in a folder', async () => {
  const folder = await newFolder();
  return { mailboxes: embeddedMailboxes({ folder }), close: () => rm(folder, { recursive: true }) };
});

mailboxesContract('embedded in memory', () =>
  Promise.resolve({ mailboxes: embeddedMailboxes(), close: () => Promise.resolve() }),
);

describe('the OVH mailboxes', () => {
  let server: OvhServer;
  beforeEach(async () => {
    server = await startOvhServer(domain);
  });
  afterEach(() => server.close());

  it('follow the clock of the vendor', async () => {
    const late = await startOvhServer(domain, { clockAhead: 3_600 });
    expect(await mailboxesAt(late).exists(id)).toBe(false);
    await late.close();
  });

  it.each(['appKey', 'appSecret', 'consumerKey'] as const)('are refused with a wrong %s', async (wrong) => {
    const refusal = mailboxesAt(server, { [wrong]: 'wrong' }).create(id, password);
    await expect(refusal).rejects.toMatchObject({ name: 'MailboxesError', transient: false });
    expect(server.domain.accounts.size).toBe(0);
  });

  it('set the password that is given', async () => {
    const mailboxes = mailboxesAt(server);
    await mailboxes.create(id, password);
    expect(server.domain.accounts.get(id)).toBe(password);
    await mailboxes.changePassword(id, 'un autre mot de passe');
    expect(server.domain.accounts.get(id)).toBe('un autre mot de passe');
  });

  it('reply for whole days of Europe/Paris, on both sides of a change of hour', async () => {
    await mailboxesAt(server).setResponder(id, aResponder());
    expect(server.domain.responders.get(id)).toMatchObject({
      copy: true,
      from: '2026-03-28T00:00:00+01:00',
      to: '2026-04-10T23:59:59+02:00',
    });
  });

  it('read an automatic reply that has no dates', async () => {
    server.domain.responders.set(id, { content: 'Absente', copy: true });
    const responder = await mailboxesAt(server).responder(id);
    expect(responder).toEqual({ from: '1970-01-01', to: '9999-12-31', text: 'Absente' });
  });

  it('keep a copy of what they pass on, and do not show it as a redirection', async () => {
    const mailboxes = mailboxesAt(server);
    await mailboxes.create(id, password);
    await mailboxes.addRedirection(id, 'a@example.net');
    const address = `${id}@${domain}`;
    expect([...server.domain.redirections.values()]).toEqual([
      { from: address, to: 'a@example.net' },
      { from: address, to: address },
    ]);
  });

  it('set an automatic reply that another call made in between', async () => {
    server.domain.responders.set(id, { content: 'Absente', copy: true });
    const mailboxes = mailboxesAt(server);
    await mailboxes.exists(id);
    server.plan({ status: 404 });
    await mailboxes.setResponder(id, aResponder());
    expect(await mailboxes.responder(id)).toEqual(aResponder());
  });

  it.each<[string, Failure, object]>([
    ['a fault of the vendor', { status: 503 }, { transient: true, status: 503 }],
    ['too many requests', { status: 429 }, { transient: true, status: 429 }],
    ['a refusal', { status: 403 }, { transient: false, status: 403 }],
    ['a connection that breaks', 'drop', { transient: true }],
    ['an answer that is not JSON', { status: 200, raw: '<h1>' }, { transient: true }],
    ['an answer of an unknown shape', { status: 200, raw: '{"ok":1}' }, { transient: false }],
  ])('report %s', async (_, failure, expected) => {
    const mailboxes = mailboxesAt(server);
    await mailboxes.exists(id);
    server.plan(failure);
    await expect(mailboxes.create(id, password)).rejects.toMatchObject({
      name: 'MailboxesError',
      ...expected,
    });
    await mailboxes.create(id, password);
    expect(await mailboxes.exists(id)).toBe(true);
  });

  it.each([0, 1, 2])(
    'find at the next try what was done when answer %i of a call was lost',
    async (before) => {
      const mailboxes = mailboxesAt(server);
      await mailboxes.exists(id);
      const calls = [
        () => mailboxes.create(id, password),
        () => mailboxes.setResponder(id, aResponder()),
        () => mailboxes.addRedirection(id, 'a@example.net'),
        () => mailboxes.removeRedirection(id, 'a@example.net'),
        () => mailboxes.remove(id),
      ];
      const held = (): number[] =>
        [server.domain.accounts, server.domain.responders, server.domain.redirections].map(
          ({ size }) => size,
        );
      const seen: number[][] = [];
      for (const call of calls) {
        const sent = server.requests.length;
        server.plan(...Array<Failure>(before).fill('none'), 'lost-answer');
        const outcome = await call().catch((error: unknown) => error);
        if (server.requests.length - sent > before) expect(outcome).toMatchObject({ transient: true });
        server.unplan();
        await call();
        seen.push(held());
      }
      expect(seen).toEqual([
        [1, 0, 0],
        [1, 1, 0],
        [1, 1, 2],
        [1, 1, 1],
        [0, 0, 1],
      ]);
    },
  );

  it('report that the time of the vendor cannot be read, and read it at the next call', async () => {
    const mailboxes = mailboxesAt(server);
    server.plan('drop');
    await expect(mailboxes.exists(id)).rejects.toMatchObject({ name: 'MailboxesError', transient: true });
    expect(await mailboxes.exists(id)).toBe(false);
  });

  it('do not wait for an answer for ever', async () => {
    const mailboxes = mailboxesAt(server, { timeoutMs: 30 });
    server.plan('silence');
    await expect(mailboxes.exists(id)).rejects.toMatchObject({
      message: 'OVH did not answer a GET in 30 ms.',
      transient: true,
    });
  });

  it('report that nothing listens', async () => {
    const gone = await startOvhServer(domain);
    await gone.close();
    await expect(mailboxesAt(gone).exists(id)).rejects.toMatchObject({ transient: true });
  });

  it('show neither the password nor a key in their errors', async () => {
    const mailboxes = mailboxesAt(server);
    const secrets = [...Object.values(server.access), 'court', 'tres secret'];
    const message = `Rejected tres secret for ${Object.values(server.access).join(' ')}`;
    const errors: unknown[] = [];
    const keep = (error: unknown): number => errors.push(error);
    await mailboxes.create(id, 'court').catch(keep);
    await mailboxes.create(id, password);
    server.plan({ status: 400, body: { message } });
    await mailboxes.changePassword(id, 'tres secret').catch(keep);
    expect(errors).toHaveLength(2);
    for (const error of errors) {
      expect(error).toMatchObject({ cause: expect.any(Error) as Error });
      for (const secret of secrets) expect(inspect(error, { depth: 10 })).not.toContain(secret);
    }
  });
});

describe('the embedded mailboxes', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await newFolder();
  });
  afterEach(() => rm(folder, { recursive: true }));
  const kept = (): Promise<string> => readFile(join(folder, 'mailboxes.json'), 'utf8');
  const hash = async (): Promise<string> => /scrypt:[^"]+/.exec(await kept())?.[0] ?? '';

  it('are there again after a restart', async () => {
    await embeddedMailboxes({ folder }).create(id, password);
    await embeddedMailboxes({ folder }).setResponder(id, aResponder());
    expect(await embeddedMailboxes({ folder }).exists(id)).toBe(true);
    expect(await embeddedMailboxes({ folder }).responder(id)).toEqual(aResponder());
  });

  it('keep a salted hash of the password, and change it', async () => {
    const mailboxes = embeddedMailboxes({ folder });
    await mailboxes.create(id, password);
    await mailboxes.create('nil.zephyr', password);
    expect(await kept()).not.toContain(password);
    expect(new Set((await kept()).match(/scrypt:[^"]+/g)).size).toBe(2);
    expect(await isPasswordOf(await hash(), password)).toBe(true);
    await mailboxes.remove('nil.zephyr');
    await mailboxes.changePassword(id, 'un autre mot de passe');
    expect(await isPasswordOf(await hash(), password)).toBe(false);
    expect(await isPasswordOf(await hash(), 'un autre mot de passe')).toBe(true);
    expect(await isPasswordOf('', '')).toBe(false);
  });

  it('lose nothing when many changes come at once', async () => {
    const mailboxes = embeddedMailboxes({ folder });
    const addresses = Array.from({ length: 30 }, (_, index) => `a${index}@example.net`);
    await Promise.all(addresses.map((address) => mailboxes.addRedirection(id, address)));
    expect(await mailboxes.redirections(id)).toEqual(addresses.sort());
    expect(await readdir(folder)).toEqual(['mailboxes.json']);
  });

  it('go on after a call that failed, and never write over a file that they cannot read', async () => {
    const mailboxes = embeddedMailboxes({ folder });
    await writeFile(join(folder, 'mailboxes.json'), '{"mailboxes":');
    await expect(mailboxes.create(id, password)).rejects.toThrow();
    expect(await kept()).toBe('{"mailboxes":');
    await rm(join(folder, 'mailboxes.json'));
    await mailboxes.create(id, password);
    expect(await mailboxes.exists(id)).toBe(true);
  });
});
