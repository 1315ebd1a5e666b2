import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  embeddedMailboxes,
  type EmbeddedMailboxes,
} from '../../src/adapters/embedded-mailboxes/embedded-mailboxes.ts';
import { ovhMailboxes, type OvhMailboxesOptions } from '../../src/adapters/ovh/ovh-mailboxes.ts';
import { heldAfterLostAnswers } from './held-after-lost-answers.ts';
import { aResponder, id, mailboxesContract, password } from './mailboxes.contract.ts';
import { ovhFailures } from './ovh-failures.ts';
import { startOvhServer, type OvhServer } from './ovh-server.ts';

const domain = 'secretariat.example';
const mailboxesAt = ({ access, endpoint }: OvhServer, given: Partial<OvhMailboxesOptions> = {}) =>
  ovhMailboxes({ ...access, endpoint, domain, timeoutMs: 10_000, ...given });

const newFolder = (): Promise<string> => mkdtemp(join(tmpdir(), 'mailboxes-'));

mailboxesContract('OVH', async () => {
  const server = await startOvhServer(domain);
  return {
    mailboxes: mailboxesAt(server),
    opens: (one, given) => Promise.resolve(server.domain.accounts.get(one) === given),
    close: () => server.close(),
  };
});

mailboxesContract('embedded in a folder', async () => {
  const folder = await newFolder();
  return embeddedUnderTest(embeddedMailboxes({ folder }), () => rm(folder, { recursive: true }));
});

mailboxesContract('embedded in memory', () =>
  Promise.resolve(embeddedUnderTest(embeddedMailboxes(), () => Promise.resolve())),
);

const embeddedUnderTest = (mailboxes: EmbeddedMailboxes, close: () => Promise<void>) => ({
  mailboxes,
  opens: async (one: string) => !(await mailboxes.isSuspended(one)),
  close,
});

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

  it('are shut by a password that nobody knows, another one each time', async () => {
    const mailboxes = mailboxesAt(server);
    await mailboxes.create(id, password);
    const passwords = new Set<string | undefined>();
    for (let round = 0; round < 3; round++) {
      await mailboxes.suspend(id);
      passwords.add(server.domain.accounts.get(id));
    }
    expect(passwords.size).toBe(3);
    for (const one of passwords) expect(one).toMatch(/^[\w-]{30}$/);
  });

  it('are not taken for shut when the vendor did not shut them', async () => {
    const mailboxes = mailboxesAt(server);
    await mailboxes.create(id, password);
    for (const failure of [
      { status: 503 },
      { status: 403 },
      { status: 200, raw: '{"ok":1}' },
      'drop',
    ] as const) {
      server.plan(failure);
      await expect(mailboxes.suspend(id)).rejects.toMatchObject({ name: 'MailboxesError' });
    }
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

  it.each(ovhFailures)('report %s', async (_, failure, expected) => {
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
      expect(await heldAfterLostAnswers(server, before, calls, held)).toEqual([
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
