import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { embeddedMailboxes } from '../../src/adapters/embedded-mailboxes/embedded-mailboxes.ts';
import { embeddedMailingLists } from '../../src/adapters/embedded-mailing-lists/embedded-mailing-lists.ts';
import { ovhMailingLists, type OvhMailingListsOptions } from '../../src/adapters/ovh/ovh-mailing-lists.ts';
import { heldAfterLostAnswers } from './held-after-lost-answers.ts';
import { address, list, mailingListsContract } from './mailing-lists.contract.ts';
import { ovhFailures } from './ovh-failures.ts';
import { startOvhServer, type OvhServer } from './ovh-server.ts';

const domain = 'secretariat.example';
const owner = 'bonjour@secretariat.example';
const listsAt = ({ access, endpoint }: OvhServer, given: Partial<OvhMailingListsOptions> = {}) =>
  ovhMailingLists({ ...access, endpoint, domain, owner, timeoutMs: 10_000, ...given });

const newFolder = (): Promise<string> => mkdtemp(join(tmpdir(), 'mailing-lists-'));

mailingListsContract('OVH', async () => {
  const server = await startOvhServer(domain);
  return { lists: listsAt(server), close: () => server.close() };
});

mailingListsContract('embedded in a folder', async () => {
  const folder = await newFolder();
  return {
    lists: embeddedMailingLists({ folder }),
    close: () => rm(folder, { recursive: true, force: true }),
  };
});

mailingListsContract('embedded in memory', () =>
  Promise.resolve({ lists: embeddedMailingLists(), close: () => Promise.resolve() }),
);

describe('the OVH mailing lists', () => {
  let server: OvhServer;
  beforeEach(async () => {
    server = await startOvhServer(domain);
  });
  afterEach(() => server.close());

  const held = () => [...server.domain.lists].map(([name, { subscribers }]) => [name, ...subscribers]);

  it('are made in French, open to whoever writes, for people whom the secretariat chooses', async () => {
    await listsAt(server).create(list);
    expect(server.domain.lists.get(list)?.fields).toEqual({
      language: 'fr',
      name: list,
      options: { moderatorMessage: false, subscribeByModerator: true, usersPostOnly: false },
      ownerEmail: owner,
    });
  });

  it('lose every spelling of an address that leaves', async () => {
    const lists = listsAt(server);
    await lists.create(list);
    for (const one of ['Ondine@example.net', 'ondine@example.net', 'other@example.net'])
      server.domain.lists.get(list)?.subscribers.add(one);
    await lists.unsubscribe(list, 'ONDINE@example.net');
    expect(await lists.subscribers(list)).toEqual(['other@example.net']);
  });

  it('tell the lists of an address among many, a few at a time, one of which goes meanwhile', async () => {
    const lists = listsAt(server);
    const names = Array.from({ length: 40 }, (_, index) => `set-${index}`);
    for (const name of names) await lists.create(name);
    const mine = names.filter((_, index) => index % 7 === 0).sort();
    for (const name of mine) await lists.subscribe(name, address);
    server.plan('none', { status: 404 });
    expect(await lists.listsOf(address)).toEqual(mine.filter((name) => name !== 'set-0'));
    expect(await lists.listsOf(address)).toEqual(mine);
  });

  it('do not tell the lists of an address when one of them cannot be read', async () => {
    const lists = listsAt(server);
    for (const name of ['a', 'b', 'c']) await lists.create(name);
    server.plan('none', 'none', { status: 503 });
    await expect(lists.listsOf(address)).rejects.toMatchObject({ transient: true, status: 503 });
  });

  it.each(ovhFailures)('report %s, whatever the call', async (_, failure, expected) => {
    const lists = listsAt(server);
    await lists.create(list);
    const calls = [
      () => lists.create('set-eau-claire'),
      () => lists.subscribers(list),
      () => lists.subscribe(list, address),
      () => lists.unsubscribe(list, address),
      () => lists.listsOf(address),
    ];
    for (const call of calls) {
      server.plan(failure);
      await expect(call()).rejects.toMatchObject({ name: 'MailboxesError', ...expected });
      await call();
    }
    expect(await lists.subscribers(list)).toEqual([]);
  });

  it.each([0, 1])('find at the next try what was done when answer %i of a call was lost', async (before) => {
    const lists = listsAt(server);
    await lists.listsOf(address);
    const calls = [
      () => lists.create(list),
      () => lists.subscribe(list, address),
      () => lists.unsubscribe(list, address),
    ];
    expect(await heldAfterLostAnswers(server, before, calls, held)).toEqual([
      [[list]],
      [[list, address]],
      [[list]],
    ]);
  });

  it('take as done what another call did in between', async () => {
    const lists = listsAt(server);
    await lists.create(list);
    await lists.subscribe(list, address);
    server.plan({ status: 200, body: [] });
    await lists.subscribe(list, address);
    server.plan({ status: 200, body: ['gone@example.net'] });
    await lists.unsubscribe(list, 'gone@example.net');
    expect(held()).toEqual([[list, address]]);
  });

  it('do not wait for an answer for ever', async () => {
    const lists = listsAt(server, { timeoutMs: 30 });
    server.plan('silence');
    await expect(lists.subscribers(list)).rejects.toMatchObject({
      message: 'OVH did not answer a GET in 30 ms.',
      transient: true,
    });
  });
});

describe('the embedded mailing lists', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await newFolder();
  });
  afterEach(() => rm(folder, { recursive: true }));
  const file = () => join(folder, 'lists.json');

  it('are kept in a file of their own, beside the mailboxes', async () => {
    await embeddedMailboxes({ folder }).create('ondine.mistral', 'un mot de passe');
    await embeddedMailingLists({ folder }).create(list);
    await embeddedMailingLists({ folder }).subscribe(list, address);
    expect(await embeddedMailingLists({ folder }).listsOf(address)).toEqual([list]);
    expect(JSON.parse(await readFile(file(), 'utf8'))).toEqual({
      lists: [{ name: list, subscribers: [address] }],
    });
    expect((await readdir(folder)).sort()).toEqual(['lists.json', 'mailboxes.json']);
  });

  it('are read from the file that an earlier process left', async () => {
    await writeFile(file(), JSON.stringify({ lists: [{ name: list, subscribers: [address] }] }));
    expect(await embeddedMailingLists({ folder }).subscribers(list)).toEqual([address]);
  });

  it('lose nothing when many changes come at once, through several adapters', async () => {
    await embeddedMailingLists({ folder }).create(list);
    const addresses = Array.from({ length: 30 }, (_, index) => `a${index}@example.net`);
    await Promise.all(addresses.map((one) => embeddedMailingLists({ folder }).subscribe(list, one)));
    expect(await embeddedMailingLists({ folder }).subscribers(list)).toEqual(addresses.sort());
    expect(await readdir(folder)).toEqual(['lists.json']);
  });

  it('go on after a call that failed, and never write over a file that they cannot read', async () => {
    const lists = embeddedMailingLists({ folder });
    await writeFile(file(), '{"lists":');
    await expect(lists.create(list)).rejects.toThrow();
    expect(await readFile(file(), 'utf8')).toBe('{"lists":');
    await rm(file());
    await expect(lists.subscribe(list, address)).rejects.toThrow('There is no such mailing list.');
    await lists.create(list);
    expect(await lists.subscribers(list)).toEqual([]);
  });
});
